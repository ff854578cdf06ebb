package org.fundcase.schemes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an application, by the names the decision tables use. A fact that is not known is left out: the
 * tables then answer {@link Verdict.Outcome#UNKNOWN}, for "not looked up" (没查) is not "passed". Values are texts,
 * numbers and dates; nobody's input is ever read as an expression.
 *
 * <p>Names in use: {@code registeredCity} (as 常州市), {@code legalPerson}, {@code financialSystemDeclared},
 * {@code onAbnormalList}, {@code badCredit}, {@code commitmentPresent}, {@code resourcePoolPaid} (YES or NO),
 * {@code noticeConditions} (NONE, MET, NOT_MET, TO_JUDGE; NONE where the round's parameter of that name is empty), {@code otherProjectsThisYear} (a number),
 * {@code otherFunding} (NONE or FOUND), {@code sameProject} (YES or NO), {@code otherFundingLevel} (NATIONAL, PROVINCE,
 * CITY, DISTRICT), {@code otherFundingSource} (a text for the reason).
 */
public final class Facts {

    /** Ends a bar without a length; a text, for the tables take no words. */
    private static final String TAKEN_OFF = "taken off";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Object> values;

    private Facts(Map<String, Object> values) {
        this.values = values;
    }

    public static Facts none() {
        return new Facts(Map.of());
    }

    /** With a text; null means not known and leaves the fact out. */
    public Facts with(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : put(name, value);
    }

    /** With words that are told and that no table decides on. */
    public Facts with(String name, Words value) {
        return put(name, value);
    }

    /** With a number. */
    public Facts with(String name, long value) {
        return put(name, value);
    }

    /** With an exact number; null means not known. */
    public Facts with(String name, @Nullable BigDecimal value) {
        return value == null ? this : put(name, value);
    }

    /** With YES or NO; null means not known. */
    public Facts with(String name, @Nullable Boolean value) {
        return value == null ? this : put(name, value ? "YES" : "NO");
    }

    /**
     * With the date of establishment and from it the full years in operation on the day of application.
     *
     * @param establishedOn null when not known
     */
    public Facts operating(@Nullable LocalDate establishedOn, LocalDate applicationDate) {
        if (establishedOn == null) {
            return this;
        }
        return put("establishedOn", establishedOn).put("fullYearsInOperation", (long)
                Period.between(establishedOn, applicationDate).getYears());
    }

    /**
     * With the outcome of looking into the register of bars.
     *
     * @param barredUntil the last day of the bar, {@link LocalDate#MAX} of one without a length; null when the register knows none
     */
    public Facts barred(@Nullable LocalDate barredUntil, LocalDate applicationDate) {
        if (barredUntil == null) {
            return put("barred", "NO");
        }
        Object end = barredUntil.equals(LocalDate.MAX) ? TAKEN_OFF : barredUntil;
        return put("barredUntil", end).put("barred", applicationDate.isAfter(barredUntil) ? "NO" : "YES");
    }

    /** The facts by name; never holds null. */
    public Map<String, Object> values() {
        return values;
    }

    /** The text with each {@code {name}} replaced by its fact; a fact that is not known reads 未知. */
    Words fill(Words text) {
        Words unknown = Words.of("未知");
        return new Words(fill(text.zh(), unknown, Words::zh), fill(text.en(), unknown, Words::en));
    }

    private String fill(String text, Words unknown, Function<Words, String> told) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            Object known = values.getOrDefault(found.group(1), unknown);
            Object value = known.equals(TAKEN_OFF) ? Words.of("移出名单") : known;
            return Matcher.quoteReplacement(told.apply(Words.of("{0}", value)));
        });
    }

    private Facts put(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Facts(Collections.unmodifiableMap(more));
    }

    @Override
    public String toString() {
        return values.toString();
    }
}

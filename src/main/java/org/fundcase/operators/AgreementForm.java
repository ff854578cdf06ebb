package org.fundcase.operators;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.Yuan;
import org.fundcase.operators.Agreement.Term;
import org.fundcase.schemes.Entrusted;
import org.fundcase.schemes.Entrusted.Duty;
import org.fundcase.schemes.Entrusted.Every;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as a form or a program sends it: single values by field, and the services.
 *
 * @param values by field; a clause of the agreement under {@code clause.} and its key
 */
public record AgreementForm(Map<String, String> values, Set<String> services) implements Serializable {

    private static final MonthDay FIRST = MonthDay.of(1, 1);
    private static final MonthDay LAST = MonthDay.of(12, 31);
    private static final int LONGEST = 60;
    private static final int LONGEST_REPORT_DAYS = 60;
    private static final long serialVersionUID = 1L;

    public AgreementForm {
        values = new HashMap<>(values);
        services = new TreeSet<>(services);
    }

    /** What stands in a field; empty if nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The fields that name a clause of the agreement. */
    static List<String> terms(Entrusted entrusted) {
        return Stream.concat(
                        Stream.of(Term.values()).map(Enum::name),
                        entrusted.never().stream().map(Duty::key))
                .toList();
    }

    record Checked(
            int year,
            String number,
            LocalDate signedOn,
            LocalDate from,
            LocalDate until,
            Money account,
            Money fee,
            Every every,
            int reportDays,
            Set<String> services,
            Map<String, String> clauses) {}

    /** @throws Refusal on every field that is missing or has the wrong form */
    Checked checked(Entrusted entrusted, LocalDate today, boolean hasPaper) {
        Faults faults = new Faults();
        Integer year = faults.gather(() -> number("year", "年度", 2000, 2100));
        String number = faults.text(() -> Texts.required("number", "协议编号", value("number"), LONGEST));
        LocalDate signed = faults.gather(() -> day("signedOn", "签订日期"));
        LocalDate from = faults.gather(() -> day("from", "期限的起始日期"));
        LocalDate until = faults.gather(() -> day("until", "期限的截止日期"));
        faults.check(() -> requireOrder(signed, from, until, today));
        faults.check(() -> requireOneYear(year, from, until));
        Money account = faults.gather(() -> Yuan.positive("account", value("account")));
        Money fee = faults.gather(() -> Yuan.notNegative("fee", value("fee")));
        Every every = faults.gather(this::every);
        Integer days = faults.gather(() -> number("reportDays", "报告期限", 1, LONGEST_REPORT_DAYS));
        faults.check(() -> requireServices(entrusted));
        Map<String, String> clauses = new LinkedHashMap<>();
        for (String term : terms(entrusted)) {
            clauses.put(term, faults.text(() -> clause(term, entrusted)));
        }
        faults.check(() -> requirePaper(hasPaper));
        faults.refuse();
        return new Checked(
                Objects.requireNonNull(year),
                number,
                Objects.requireNonNull(signed),
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                Objects.requireNonNull(account),
                Objects.requireNonNull(fee),
                Objects.requireNonNull(every),
                Objects.requireNonNull(days),
                services,
                clauses);
    }

    private String clause(String term, Entrusted entrusted) {
        String field = "clause." + term;
        String clause = Texts.optional(field, "协议条款", value(field), LONGEST);
        if (clause.isEmpty()) {
            throw Refusal.field(field, "还没有填“{0}”写在协议哪一条。", named(term, entrusted));
        }
        return clause;
    }

    private static Words named(String term, Entrusted entrusted) {
        return switch (term) {
            case "PERIOD" -> Words.of("期限");
            case "SERVICES" -> Words.of("服务清单");
            case "ACCOUNT" -> Words.of("专账资金上限");
            case "FEE" -> Words.of("服务费");
            case "PLAN" -> Words.of("只按下达的项目计划拨付");
            default ->
                entrusted.never().stream()
                        .filter(duty -> duty.key().equals(term))
                        .findFirst()
                        .map(duty -> Words.of("不得{0}", duty.text()))
                        .orElse(Words.asIs(term));
        };
    }

    private static void requirePaper(boolean hasPaper) {
        if (!hasPaper) {
            throw Refusal.field("file", "还没有附协议。附上双方签字盖章的扫描件。");
        }
    }

    private void requireServices(Entrusted entrusted) {
        if (services.isEmpty()) {
            throw Refusal.field("services", "还没有选委托的服务。至少选一项。");
        }
        for (String key : services) {
            if (entrusted.service(key).isEmpty()) {
                throw Refusal.field("services", "服务清单里没有“{0}”。从列出的里面选。", key);
            }
        }
    }

    private static void requireOrder(
            @Nullable LocalDate signed, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
        if (signed != null && signed.isAfter(today)) {
            throw Refusal.field("signedOn", "签订日期 {0} 在今天之后。填协议上的日期。", signed);
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw Refusal.field("until", "截止日期 {0} 在起始日期 {1} 之前。请核对。", until, from);
        }
    }

    /** It binds the account of its year alone, so its period may hold no other whole year. */
    private static void requireOneYear(@Nullable Integer year, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (year == null || from == null || until == null) {
            return;
        }
        int own = year;
        int first = MonthDay.from(from).equals(FIRST) ? from.getYear() : from.getYear() + 1;
        int last = MonthDay.from(until).equals(LAST) ? until.getYear() : until.getYear() - 1;
        int other = first == own ? own + 1 : first;
        if (other <= last) {
            throw Refusal.field(
                    "until",
                    "期限里有整个 {0} 年，而这份登记只管 {1} 年度的专账。跨几年的协议按年度各登记一份，期限填那一年的。",
                    Integer.toString(other),
                    Integer.toString(own));
        }
    }

    private Every every() {
        return Stream.of(Every.values())
                .filter(one -> one.name().equals(value("reportEvery")))
                .findFirst()
                .orElseThrow(() -> Refusal.field("reportEvery", "还没有选多久报告一次。"));
    }

    private int number(String field, String label, int least, int most) {
        String typed = value(field).strip();
        if (!typed.matches("\\d{1,4}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            throw Refusal.field(field, "{0}要填 {1} 到 {2} 之间的数字。", Words.of(label), least, Integer.toString(most));
        }
        return Integer.parseInt(typed);
    }

    private LocalDate day(String field, String label) {
        try {
            return LocalDate.parse(value(field));
        } catch (DateTimeException e) {
            throw Refusal.field(field, "还没有填{0}，或者写法不对。写成 2022-03-01。", Words.of(label));
        }
    }
}

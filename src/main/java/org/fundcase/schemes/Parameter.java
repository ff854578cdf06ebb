package org.fundcase.schemes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something the policy leaves open and every round decides.
 *
 * @param defaultValue what holds when the round says nothing
 * @param minimum the lowest number allowed; null where any number will do
 * @param maximum the highest number allowed; null where any number will do
 * @param choices empty unless the type is {@link Type#CHOICE}
 */
public record Parameter(
        String key,
        Words label,
        Words help,
        Type type,
        @JsonProperty("default") String defaultValue,
        @Nullable Integer minimum,
        @Nullable Integer maximum,
        List<Choice> choices) {

    public Parameter {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    public enum Type {
        NUMBER,
        /** {@code YES} or {@code NO}. */
        YES_NO,
        CHOICE,
        /** ISO date. */
        DATE,
        TEXT
    }

    public record Choice(String key, Words label) {}

    /** What is wrong with a value; empty when it is right. */
    public Words whatIsWrong(String value) {
        return switch (type) {
            case NUMBER -> wrongNumber(value);
            case YES_NO -> wrongUnless(value.equals("YES") || value.equals("NO"), "“{0}”要选是或否。");
            case CHOICE ->
                wrongUnless(
                        choices.stream().anyMatch(choice -> choice.key().equals(value)),
                        "“{0}”没有“{1}”这一项，从列出的选项里选。",
                        value);
            case DATE -> wrongUnless(isDate(value), "“{0}”要写成日期，如 2022-03-01。");
            case TEXT -> wrongUnless(value.length() <= 4000, "“{0}”最多 4000 字。");
        };
    }

    private Words wrongNumber(String value) {
        if (!value.matches("\\d{1,9}")) {
            return wrongUnless(false, "“{0}”要填不带小数的数字。");
        }
        boolean low = minimum != null && new BigDecimal(value).compareTo(BigDecimal.valueOf(minimum)) < 0;
        if (low) {
            return wrongUnless(false, "“{0}”是 {1}，不能少于 {2}。", value, String.valueOf(minimum));
        }
        boolean high = maximum != null && new BigDecimal(value).compareTo(BigDecimal.valueOf(maximum)) > 0;
        return wrongUnless(!high, "“{0}”是 {1}，不能超过 {2}。", value, String.valueOf(maximum));
    }

    /** The sentence with the label in front of the other places; nothing where all is right. */
    private Words wrongUnless(boolean right, String sentence, String... places) {
        return right
                ? Words.NONE
                : Words.of(
                        sentence,
                        Stream.concat(Stream.of(label), Stream.of(places)).toArray());
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

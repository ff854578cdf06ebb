package org.fundcase.schemes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the policy leaves open and every round decides.
 *
 * @param defaultValue what holds when the round says nothing
 * @param minimum the lowest number allowed; null where any number will do
 * @param choices empty unless the type is {@link Type#CHOICE}
 */
public record Parameter(
        String key,
        Text label,
        Text help,
        Type type,
        @JsonProperty("default") String defaultValue,
        @Nullable Integer minimum,
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

    public record Choice(String key, Text label) {}

    /** What is wrong with a value, in Chinese; empty when it is right. */
    public String whatIsWrong(String value) {
        return switch (type) {
            case NUMBER -> wrongNumber(value);
            case YES_NO -> value.equals("YES") || value.equals("NO") ? "" : "“" + label.zh() + "”要选是或否。";
            case CHOICE ->
                choices.stream().anyMatch(choice -> choice.key().equals(value))
                        ? ""
                        : "“" + label.zh() + "”没有“" + value + "”这一项，从列出的选项里选。";
            case DATE -> isDate(value) ? "" : "“" + label.zh() + "”要写成日期，如 2022-03-01。";
            case TEXT -> value.length() <= 4000 ? "" : "“" + label.zh() + "”最多 4000 字。";
        };
    }

    private String wrongNumber(String value) {
        if (!value.matches("\\d{1,9}")) {
            return "“" + label.zh() + "”要填不带小数的数字。";
        }
        boolean low = minimum != null && new BigDecimal(value).compareTo(BigDecimal.valueOf(minimum)) < 0;
        return low ? "“" + label.zh() + "”是 " + value + "，不能少于 " + minimum + "。" : "";
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

package org.fundcase.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/** The fields of any form of a step, by name, as a page or a program sends them. */
public record TypedForm(Map<String, String> values) implements Serializable {

    private static final long serialVersionUID = 1L;

    public TypedForm {
        values = new HashMap<>(values);
    }

    /** What stands in a field; empty if nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** @throws Refusal on the field */
    public LocalDate day(String field, String label) {
        LocalDate day = dayOrNone(field, label);
        if (day == null) {
            throw Refusal.field(field, "还没有填{0}。", Words.of(label));
        }
        return day;
    }

    /** As {@link #day}; null where nothing was filled in. */
    public @Nullable LocalDate dayOrNone(String field, String label) {
        if (value(field).isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value(field).strip());
        } catch (DateTimeException e) {
            throw Refusal.field(field, "{0}的写法不对。写成 2022-03-01。", Words.of(label));
        }
    }

    /** A day that lies not in the future; refused as {@link #day}. */
    public LocalDate past(String field, String label, LocalDate today) {
        LocalDate day = day(field, label);
        if (day.isAfter(today)) {
            throw Refusal.field(field, "{0} {1} 在今天之后。填凭证上的日期。", Words.of(label), day);
        }
        return day;
    }

    /** @throws Refusal on the field unless one of the names is chosen */
    public <E extends Enum<E>> E chosen(String field, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(value(field)))
                .findFirst()
                .orElseThrow(() -> Refusal.field(field, "还没有选。从列出的里面选一项。"));
    }

    public int number(String field, String label, int least, int most) {
        String typed = value(field).strip();
        if (!typed.matches("\\d{1,4}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            throw Refusal.field(
                    field, "{0}要填 {1} 到 {2} 之间的数字。", Words.of(label), Integer.toString(least), Integer.toString(most));
        }
        return Integer.parseInt(typed);
    }
}

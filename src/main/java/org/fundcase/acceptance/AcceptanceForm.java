package org.fundcase.acceptance;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form of an acceptance, as typed.
 *
 * @param values by the name of the field
 */
public record AcceptanceForm(Map<String, String> values) implements Serializable {

    private static final long serialVersionUID = 1L;

    public AcceptanceForm {
        values = new HashMap<>(values);
    }

    /** What stands in a field; empty if nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What stands in a field, else what is there already. */
    public String or(String field, @Nullable Object known) {
        return values.containsKey(field) ? value(field) : known == null ? "" : known.toString();
    }

    int version() {
        return value("version").matches("\\d{1,6}") ? Integer.parseInt(value("version")) : 0;
    }

    /** Null where nothing was filled in. */
    @Nullable LocalDate dayOrNone(String field, String label) {
        if (value(field).isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value(field).strip());
        } catch (DateTimeException e) {
            throw Refusal.field(field, "{0}的写法不对。写成 2022-03-01。", Words.of(label));
        }
    }

    /** As {@link #dayOrNone}, of something that has happened. */
    @Nullable LocalDate pastOrNone(String field, String label, LocalDate today) {
        LocalDate day = dayOrNone(field, label);
        if (day != null && day.isAfter(today)) {
            throw Refusal.field(field, "{0} {1} 在今天之后。填已经过去的日期。", Words.of(label), day);
        }
        return day;
    }

    /** @throws Refusal on the field unless one of the names is chosen */
    <E extends Enum<E>> E chosen(String field, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(value(field)))
                .findFirst()
                .orElseThrow(() -> Refusal.field(field, "还没有选。从列出的里面选一项。"));
    }
}

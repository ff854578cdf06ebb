package org.fundcase.implementation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Money;

/**
 * A task sheet in force (任务书): what was agreed, with all changes that were granted since.
 *
 * @param version 1 as it was signed, one more for each change
 * @param began the day from which the first version held
 * @param since the day from which this one holds
 */
public record Sheet(int version, LocalDate began, LocalDate since, Map<String, String> content) {

    /** What a change may concern, and what a task sheet says, in the order of the page. */
    public static final List<String> CHANGEABLE = List.of("ends", "investment", "contact", "targets");

    public Sheet {
        content = Map.copyOf(content);
    }

    static Sheet first(Step signed) {
        LocalDate on = BusinessTime.day(Objects.requireNonNull(signed.answer()).at());
        return new Sheet(1, on, on, signed.content());
    }

    /** With what was asked for and granted. */
    Sheet changed(Said change, LocalDate on) {
        Map<String, String> next = new HashMap<>(content);
        CHANGEABLE.stream()
                .filter(field -> !change.value(field).isEmpty())
                .forEach(field -> next.put(field, change.value(field)));
        return new Sheet(version + 1, began, on, next);
    }

    public String value(String field) {
        return content.getOrDefault(field, "");
    }

    public LocalDate ends() {
        return LocalDate.parse(value("ends"));
    }

    public Money investment() {
        return Money.yuan(value("investment").replace(",", ""));
    }
}

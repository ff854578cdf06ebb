package org.fundcase.implementation;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.Yuan;

/**
 * What somebody typed into a form about a project, as typed.
 *
 * @param form which form of the page it was
 * @param values by the name of the field
 */
public record Typed(String form, Map<String, String> values) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int WHOLE = 100;
    private static final int LONGEST_TERM = 250;

    public Typed {
        values = new HashMap<>(values);
    }

    /** What stands in a field; empty if nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    LocalDate day(String field, String label) {
        if (value(field).isBlank()) {
            throw Refusal.field(field, "还没有填{0}。", Words.of(label));
        }
        try {
            return LocalDate.parse(value(field).strip());
        } catch (DateTimeException e) {
            throw Refusal.field(field, "{0}的写法不对。写成 2022-03-01。", Words.of(label));
        }
    }

    /** Of something that has happened. */
    LocalDate past(String field, String label, LocalDate today) {
        LocalDate day = day(field, label);
        if (day.isAfter(today)) {
            throw Refusal.field(field, "{0} {1} 在今天之后。填已经过去的日期。", Words.of(label), day);
        }
        return day;
    }

    LocalDate future(String field, String label, LocalDate today) {
        LocalDate day = day(field, label);
        if (!day.isAfter(today)) {
            throw Refusal.field(field, "{0} {1} 要在今天之后。", Words.of(label), day);
        }
        return day;
    }

    /** An amount in yuan above zero, without thousands. */
    String amount(String field) {
        return Yuan.positive(field, value(field)).toYuan().toPlainString();
    }

    int percent(String field) {
        String typed = value(field).strip();
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > WHOLE) {
            throw Refusal.field(field, "进度要填 0 到 100 之间的整数。");
        }
        return Integer.parseInt(typed);
    }

    /** How many working days; as the rule has it where nothing was filled in. */
    int workingDays(String field, int usual) {
        String typed = value(field).strip();
        if (typed.isEmpty()) {
            return usual;
        }
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > LONGEST_TERM) {
            throw Refusal.field(field, "工作日数要填 1 到 {0} 之间的数字。", LONGEST_TERM);
        }
        return Integer.parseInt(typed);
    }

    boolean yes(String field) {
        if (!value(field).equals("true") && !value(field).equals("false")) {
            throw Refusal.field(field, "还没有选。从列出的里面选一项。");
        }
        return value(field).equals("true");
    }
}

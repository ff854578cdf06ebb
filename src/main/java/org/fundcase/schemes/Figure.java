package org.fundcase.schemes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A number or choice that an applicant states for an item: a decision table knows it as a fact of that name.
 *
 * @param key also the name of the fact
 * @param many whether there may be several, one a line, each with a cap of its own
 * @param choices empty unless the type is {@link Type#CHOICE}
 * @param clause what demands it
 * @param optional whether an application may be handed in without it
 */
public record Figure(
        String key,
        Words label,
        Words help,
        Type type,
        boolean many,
        List<Parameter.Choice> choices,
        String clause,
        boolean optional) {

    public Figure {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** What is stated. */
    public enum Type {
        /** Money in yuan, at most two decimals. */
        YUAN,
        /** A whole number. */
        COUNT,
        CHOICE,
        /** A name, in a line. */
        TEXT;

        public boolean isNumber() {
            return this == YUAN || this == COUNT;
        }
    }

    /** The label of a choice; empty if there is none of that key. */
    public Optional<Words> choice(String chosen) {
        return choices.stream()
                .filter(choice -> choice.key().equals(chosen))
                .map(Parameter.Choice::label)
                .findFirst();
    }

    /** What is wrong with a value as it was typed; empty when it is right or blank. */
    public Words whatIsWrong(String typed) {
        if (typed.isBlank() || type == Type.TEXT) {
            return Words.NONE;
        }
        if (type == Type.CHOICE) {
            boolean known = choices.stream().anyMatch(choice -> choice.key().equals(typed));
            return known ? Words.NONE : Words.of("“{0}”没有“{1}”这一项，从列出的选项里选。", label, typed);
        }
        List<String> lines = typed.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!many && lines.size() > 1) {
            return Words.of("“{0}”只填一个数。", label);
        }
        return lines.stream().allMatch(line -> number(line) != null)
                ? Words.NONE
                : type == Type.YUAN ? Words.of("“{0}”只写数字，单位是元，最多两位小数。", label) : Words.of("“{0}”只写整数。", label);
    }

    /** The number of a line, with commas between thousands or without; null if it is none of this type. */
    @Nullable BigDecimal number(String line) {
        String typed = line.strip().replace((char) 0xFF0C, ',');
        String whole = "(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})";
        String form = type == Type.YUAN ? whole + "(\\.\\d{1,2})?" : whole;
        return typed.matches(form) ? new BigDecimal(typed.replace(",", "")) : null;
    }
}

package org.fundcase.schemes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant states for the figures of an item.
 *
 * @param item whose figures they are
 * @param typed as it was typed, by key; what the item does not ask for says nothing
 */
public record Figures(Item item, Map<String, String> typed) {

    public Figures {
        typed = Map.copyOf(typed);
    }

    /** The lines of a figure in their order; empty while nothing is stated. */
    List<BigDecimal> each(String key) {
        return item.figure(key).stream()
                .flatMap(figure -> text(key).lines().map(String::strip).map(figure::number))
                .filter(Objects::nonNull)
                .map(number -> (BigDecimal) number)
                .toList();
    }

    /** The figure, or the sum of its lines; null while nothing is stated. */
    public @Nullable BigDecimal number(String key) {
        return each(key).stream().reduce(BigDecimal::add).orElse(null);
    }

    /** Blank while nothing is stated. */
    String text(String key) {
        return typed.getOrDefault(key, "").strip();
    }

    /** What was chosen, as the form says it; what was typed for other figures. */
    public Words said(String key) {
        return item.figure(key).flatMap(figure -> figure.choice(text(key))).orElseGet(() -> Words.asIs(text(key)));
    }

    /** The facts with those that the figures of the item are. */
    public Facts addedTo(Facts facts) {
        Facts all = facts;
        for (Figure figure : item.figures()) {
            all = figure.type().isNumber()
                    ? all.with(figure.key(), number(figure.key()))
                    : all.with(figure.key(), text(figure.key()));
        }
        return all;
    }
}

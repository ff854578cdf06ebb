package org.fundcase.letters;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fundcase.kernel.Recorded;

/**
 * One line of the table: this event makes this paper due.
 *
 * @param when of these events only
 * @param source what the paper is drawn from, as {@code list/<id>}
 * @param occasion tells one event from another of the same source; the same occasion makes one paper due
 * @param detail what the event says and no other record keeps
 */
record DueRule<E extends Recorded>(
        LetterKind kind,
        Class<E> event,
        Predicate<E> when,
        Function<E, String> source,
        Function<E, String> occasion,
        Function<E, Map<String, String>> detail) {

    /** One that the source alone tells from others. */
    static <E extends Recorded> DueRule<E> of(LetterKind kind, Class<E> event, Function<E, String> source) {
        return new DueRule<>(kind, event, said -> true, source, source, said -> Map.of());
    }

    DueRule<E> when(Predicate<E> other) {
        return new DueRule<>(kind, event, other, source, occasion, detail);
    }

    DueRule<E> at(Function<E, String> other) {
        return new DueRule<>(kind, event, when, source, other, detail);
    }

    DueRule<E> with(Function<E, Map<String, String>> other) {
        return new DueRule<>(kind, event, when, source, occasion, other);
    }
}

package org.fundcase.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the law lets a step be taken, and when.
 *
 * @param from the first day; null if no day can be told yet
 * @param until the last day; null if the law sets none, or none can be told yet
 * @param waits what is missing, or why it never may; says nothing if only days count
 * @param basis the article
 */
public record Gate(@Nullable LocalDate from, @Nullable LocalDate until, Words waits, String basis) {

    public static Gate shut(Words waits, String basis) {
        return new Gate(null, null, waits, basis);
    }

    public static Gate from(LocalDate from, String basis) {
        return new Gate(from, null, Words.NONE, basis);
    }

    public static Gate between(LocalDate from, LocalDate until, String basis) {
        return new Gate(from, until, Words.NONE, basis);
    }

    /** The article in the reader's language. */
    public Words article() {
        return Words.of(basis);
    }

    public boolean isOpen(LocalDate day) {
        return waits.saysNothing() && from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Why the step may not be taken on a day; says nothing if it may. */
    public Words why(LocalDate day) {
        if (!waits.saysNothing() || isOpen(day)) {
            return waits;
        }
        if (from != null && day.isBefore(from)) {
            return Words.of("依照{0}，最早 {1} 可以办，今天是 {2}。", article(), from, day);
        }
        return until == null ? Words.NONE : Words.of("依照{0}，最迟 {1} 可以办，已经过了。", article(), until, day);
    }
}

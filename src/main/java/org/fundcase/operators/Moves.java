package org.fundcase.operators;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Set;
import org.fundcase.kernel.Money;

/**
 * On which days something happened in a special account.
 *
 * @param changes of its money, also where they come to nothing
 * @param writtenOff when vouchers were agreed to
 */
record Moves(NavigableMap<LocalDate, Money> changes, Set<LocalDate> writtenOff) {

    /** Nothing ever. */
    static final Moves NONE = new Moves(Collections.emptyNavigableMap(), Set.of());

    /** Whether a report about a period has something to tell: money that was there, or a move. */
    boolean fill(Period period) {
        return opening(period).isPositive()
                || !changes.subMap(period.from(), true, period.until(), true).isEmpty()
                || writtenOff.stream().anyMatch(period::has);
    }

    private Money opening(Period period) {
        return changes.headMap(period.from(), false).values().stream().reduce(Money.ZERO, Money::plus);
    }
}

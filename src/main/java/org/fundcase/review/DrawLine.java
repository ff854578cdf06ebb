package org.fundcase.review;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.RankBasis;
import org.fundcase.schemes.CostShares;
import org.fundcase.schemes.RoundParameters;
import org.jspecify.annotations.Nullable;

/**
 * Draws the funding line (资金线): by rank, until the city's share of the next does not fit whole; that one and all after
 * it are below. The first of those below are the reserve (备选), as many as the round says ({@code reservePlaces}).
 */
final class DrawLine {

    private static final String PLACES = "reservePlaces";
    private static final String ALL = String.valueOf(Integer.MAX_VALUE);

    private final RoundParameters round;
    private @Nullable Money left;
    private boolean below;
    private int places;

    private DrawLine(RankBasis.@Nullable Line line, RoundParameters round) {
        this.round = round;
        this.left = line == null ? null : line.city();
        this.places = Integer.parseInt(round.values().getOrDefault(PLACES, ALL));
    }

    /**
     * @param byRank entries to be supported as far as the money goes, and those that their group has no room for
     * @param line null where no budget was approved: then there is no line
     */
    static List<Entry> through(List<Entry> byRank, RankBasis.@Nullable Line line, RoundParameters round) {
        DrawLine draw = new DrawLine(line, round);
        List<Entry> entries = new ArrayList<>();
        byRank.forEach(entry -> entries.add(draw.next(entry)));
        return entries;
    }

    private Entry next(Entry entry) {
        if (!entry.isSelected()) {
            return waiting(entry);
        }
        Money free = left;
        if (free == null) {
            return entry;
        }
        Money needed = CostShares.ofCity(round, entry.amount());
        if (!below && needed.compareTo(free) <= 0) {
            left = free.minus(needed);
            return entry;
        }
        String why = below
                ? Words.of("在资金线以下").zh()
                : Words.of("资金线划在这里：预算还剩 {0} 元，不够整项安排", free).zh();
        below = true;
        return waiting(noted(entry, why));
    }

    private Entry waiting(Entry entry) {
        places--;
        return entry.with(places >= 0 ? Standing.RESERVE : Standing.LEFT_OUT, entry.note());
    }

    static Entry noted(Entry entry, String more) {
        return entry.with(
                entry.standing(),
                entry.note().isEmpty()
                        ? more
                        : Words.of("{0}；{1}", entry.note(), more).zh());
    }
}

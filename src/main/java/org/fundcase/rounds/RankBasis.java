package org.fundcase.rounds;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a ranking rested on beside the scores; later versions of the list keep it.
 *
 * @param line null where no budget was approved, so that no line was drawn
 * @param groups those with a cap of their own
 * @param taken by other rounds of the year; off the line already
 */
public record RankBasis(@Nullable Line line, List<Group> groups, List<Taken> taken) {

    static final RankBasis NONE = new RankBasis(null, List.of(), List.of());

    public RankBasis {
        groups = List.copyOf(groups);
        taken = List.copyOf(taken);
    }

    /**
     * The funding line (资金线).
     *
     * @param city what the budget of the year had left, of the city's money, without what other rounds had taken
     */
    public record Line(int year, Money city) {}

    /**
     * What the list in force of another round had taken off the same budget and not issued.
     *
     * @param city of the city's money
     */
    public record Taken(UUID roundId, String title, Money city) {}

    /**
     * Applications that share a cap, as those of one industry cluster.
     *
     * @param earlier what earlier rounds gave to the group
     * @param cases of this list
     */
    public record Group(Words name, String clause, Money cap, Money earlier, Set<UUID> cases) {

        public Group {
            cases = Set.copyOf(cases);
        }

        /** What the entries of a list may still get together. */
        Money left(List<FrozenList.Entry> entries) {
            return entries.stream()
                    .filter(entry -> entry.isSelected() && cases.contains(entry.caseId()))
                    .map(FrozenList.Entry::amount)
                    .reduce(cap.minus(earlier), Money::minus);
        }
    }

    /** Whether one more entry stays within the cap of its group. */
    boolean hasRoomFor(FrozenList.Entry one, List<FrozenList.Entry> entries) {
        return groups.stream()
                .filter(group -> group.cases().contains(one.caseId()))
                .allMatch(group -> one.amount().compareTo(group.left(entries)) <= 0);
    }
}

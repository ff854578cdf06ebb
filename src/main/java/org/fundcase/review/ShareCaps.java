package org.fundcase.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.RankBasis;
import org.fundcase.schemes.GroupCap;
import org.fundcase.schemes.RoundParameters;

/** Shares each group's cap among its entries, as the round says ({@code groupCapMode}). */
final class ShareCaps {

    private static final String MODE = "groupCapMode";

    private ShareCaps() {}

    static List<Entry> among(List<Entry> byRank, List<RankBasis.Group> groups, RoundParameters round) {
        GroupCap.Mode mode = GroupCap.Mode.valueOf(round.values().getOrDefault(MODE, GroupCap.Mode.BY_RANK.name()));
        List<Entry> entries = new ArrayList<>(byRank);
        groups.forEach(group -> share(entries, group, mode));
        return entries;
    }

    private static void share(List<Entry> entries, RankBasis.Group group, GroupCap.Mode mode) {
        int[] members = IntStream.range(0, entries.size())
                .filter(n -> group.cases().contains(entries.get(n).caseId()))
                .toArray();
        Money left = group.cap().minus(group.earlier());
        List<Money> asked =
                IntStream.of(members).mapToObj(n -> entries.get(n).amount()).toList();
        List<Money> given = GroupCap.shared(mode, left.isPositive() ? left : Money.ZERO, asked);
        for (int n = 0; n < members.length; n++) {
            entries.set(members[n], shared(entries.get(members[n]), given.get(n), group));
        }
    }

    private static Entry shared(Entry entry, Money given, RankBasis.Group group) {
        if (given.compareTo(entry.amount()) == 0) {
            return entry;
        }
        if (given.isPositive()) {
            return DrawLine.noted(entry.with(given, entry.note()), reduced(entry, given, group));
        }
        String full = Words.of("{0}合计不超过 {1} 元（{2}），已经用足", group.name(), group.cap(), group.clause())
                .zh();
        return DrawLine.noted(entry.with(Standing.RESERVE, entry.note()), full);
    }

    private static String reduced(Entry entry, Money given, RankBasis.Group group) {
        return Words.of(
                        "{0}合计不超过 {1} 元（{2}），按比例由 {3} 元调为 {4} 元",
                        group.name(), group.cap(), group.clause(), entry.amount(), given)
                .zh();
    }
}

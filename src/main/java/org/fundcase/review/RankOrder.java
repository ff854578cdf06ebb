package org.fundcase.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList;
import org.fundcase.schemes.RoundParameters;

/** The order of a ranking: the higher score first; what decides between equals the round says ({@code tieBreak}). */
record RankOrder(TieBreak tieBreak) {

    private static final String PARAMETER = "tieBreak";
    private static final Comparator<Contender> BY_SCORE = Comparator.comparing(
            contender -> contender.proposal().score(), Comparator.nullsLast(Comparator.reverseOrder()));
    private static final Comparator<Contender> BY_NUMBER = Comparator.comparing(
            contender -> contender.grantCase().requiredFiling().number());

    /** What decides between equal scores; the number of the case in the end. */
    enum TieBreak {
        /** 申报在先. */
        FILED_FIRST(Comparator.comparing(
                contender -> contender.grantCase().requiredFiling().at())),
        /** 金额小的在先. */
        SMALLER_FIRST(Comparator.comparing(Contender::amount)),
        /** 项目库往年项目在先, then as they were filed. */
        POOL_FIRST(Comparator.comparing(Contender::pooled)
                .reversed()
                .thenComparing(
                        contender -> contender.grantCase().requiredFiling().at()));

        private final Comparator<Contender> order;

        TieBreak(Comparator<Contender> order) {
            this.order = order;
        }
    }

    /** Rounds of before go by the order of filing. */
    static RankOrder of(RoundParameters round) {
        return new RankOrder(TieBreak.valueOf(round.values().getOrDefault(PARAMETER, TieBreak.FILED_FIRST.name())));
    }

    List<Contender> ranked(List<Contender> all) {
        return all.stream()
                .sorted(BY_SCORE.thenComparing(tieBreak.order).thenComparing(BY_NUMBER))
                .toList();
    }

    /** Entries with their places, that share a score with the one before say so. */
    List<FrozenList.Entry> placed(List<Contender> ranked) {
        List<FrozenList.Entry> entries = new ArrayList<>();
        for (int n = 0; n < ranked.size(); n++) {
            FrozenList.Entry entry = ranked.get(n).entry(n + 1);
            boolean tied = n > 0 && ranked.get(n).isTiedWith(ranked.get(n - 1));
            entries.add(tied ? DrawLine.noted(entry, Words.of("与第 {0} 名同分", n).zh()) : entry);
        }
        return entries;
    }
}

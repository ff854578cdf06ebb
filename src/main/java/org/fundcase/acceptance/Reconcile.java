package org.fundcase.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.cases.ActualAmounts;
import org.fundcase.cases.ActualAmounts.Amount;
import org.fundcase.cases.ActualAmounts.Line;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Money;
import org.springframework.stereotype.Component;

/** Puts the reconciliation of a case together, as its papers are now. */
@Component
class Reconcile {

    private final ActualAmounts amounts;
    private final RequestRows rows;
    private final Awards awards;

    Reconcile(ActualAmounts amounts, RequestRows rows, Awards awards) {
        this.amounts = amounts;
        this.rows = rows;
        this.awards = awards;
    }

    Reconciliation of(UUID caseId) {
        Money spent = rows.latest(caseId).map(Request::spent).orElse(null);
        Amount before = amounts.applied(caseId);
        List<Line> all = amounts.actual(caseId, Set.of(), spent).lines();
        Map<String, LineFate> fates = fates(all, rows.fates(caseId));
        Set<String> left = fates.values().stream()
                .filter(fate -> !fate.fate().counts())
                .map(LineFate::lineId)
                .collect(Collectors.toSet());
        Amount after = amounts.actual(caseId, left, spent);
        Map<String, Money> counted = new HashMap<>();
        before.lines().forEach(line -> counted.put(line.id(), line.counted()));
        List<Reconciliation.Line> lines = after.lines().stream()
                .map(line -> new Reconciliation.Line(
                        line,
                        Objects.requireNonNull(fates.get(line.id())),
                        counted.getOrDefault(line.id(), Money.ZERO),
                        line.counted()))
                .toList();
        return new Reconciliation(lines, before, after, worth(awards.ofCase(caseId)));
    }

    /** What nobody spoke of was used, unless a red invoice says otherwise. */
    private static Map<String, LineFate> fates(List<Line> lines, Map<String, LineFate> said) {
        Set<String> cancelled =
                lines.stream().filter(Line::red).map(Line::redOf).collect(Collectors.toSet());
        Map<String, LineFate> fates = new HashMap<>();
        for (Line line : lines) {
            boolean red = !line.red() && cancelled.contains(line.number());
            LineFate assumed = new LineFate(line.id(), red ? Fate.RED : Fate.USED, "", false, "");
            fates.put(line.id(), said.getOrDefault(line.id(), assumed));
        }
        return fates;
    }

    /** What the awards still give or gave, less what is claimed back. */
    static Money worth(List<Award> awards) {
        return awards.stream().map(Reconcile::worth).reduce(Money.ZERO, Money::plus);
    }

    static Money worth(Award award) {
        return award.open()
                .plus(award.requested())
                .plus(award.paid())
                .minus(award.claimed())
                .minus(award.writtenOff());
    }
}

package org.fundcase.performance;

import java.util.List;
import java.util.UUID;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.Executions;
import org.fundcase.funding.Executions.Execution;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.PerformanceTree;
import org.fundcase.schemes.PerformanceTrees;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together all that is on file about a sheet; who may read it is asked by the caller. */
@Component
public class SheetFiles {

    private final SheetRows rows;
    private final AimRows aims;
    private final WatchRows watches;
    private final EvaluationRows scores;
    private final Executions executions;
    private final Awards awards;
    private final Schemes schemes;
    private final PerformanceTrees trees;

    SheetFiles(
            SheetRows rows,
            AimRows aims,
            WatchRows watches,
            EvaluationRows scores,
            Executions executions,
            Awards awards,
            Schemes schemes,
            PerformanceTrees trees) {
        this.rows = rows;
        this.aims = aims;
        this.watches = watches;
        this.scores = scores;
        this.executions = executions;
        this.awards = awards;
        this.schemes = schemes;
        this.trees = trees;
    }

    public SheetFile of(Sheet sheet) {
        Scheme scheme = schemes.pinned(sheet.deployment());
        PerformanceTree tree = trees.read(rows.tree(sheet.id()));
        return new SheetFile(
                sheet,
                scheme,
                tree,
                tree.of(sheet.layer(), scheme),
                money(sheet),
                aims.of(sheet.id()),
                watches.of(sheet.id()),
                scores.of(sheet.id()));
    }

    /** What there is and what was paid of it, by the ledger alone. */
    private @Nullable Execution money(Sheet sheet) {
        return switch (sheet.layer()) {
            case SCHEME -> executions.of(sheet.schemeId(), sheet.year()).orElse(null);
            case DISTRICT -> {
                String district = sheet.district() == null ? "" : sheet.district();
                yield executions.ofDistrict(sheet.schemeId(), sheet.year(), district);
            }
            case PROJECT -> ofCase(sheet.caseId());
        };
    }

    private @Nullable Execution ofCase(@Nullable UUID caseId) {
        if (caseId == null) {
            return null;
        }
        List<Award> all = awards.ofCase(caseId);
        Money budget = all.stream()
                .map(one -> one.open().plus(one.requested()).plus(one.paid()))
                .reduce(Money.ZERO, Money::plus);
        return new Execution(budget, all.stream().map(Award::paid).reduce(Money.ZERO, Money::plus));
    }
}

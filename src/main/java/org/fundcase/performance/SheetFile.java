package org.fundcase.performance;

import java.util.List;
import java.util.Optional;
import org.fundcase.funding.Executions.Execution;
import org.fundcase.schemes.PerformanceTree;
import org.fundcase.schemes.PerformanceTree.Indicator;
import org.fundcase.schemes.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * All that is on file about a sheet.
 *
 * @param indicators of its layer
 * @param money as the ledger has it now; null without a budget
 * @param aims the first version first
 * @param watches the first first
 * @param scores the first first
 */
public record SheetFile(
        Sheet sheet,
        Scheme scheme,
        PerformanceTree tree,
        List<Indicator> indicators,
        @Nullable Execution money,
        List<Aims> aims,
        List<Watch> watches,
        List<Score> scores) {

    /** The targets that count. */
    public Optional<Aims> adopted() {
        return aims.stream().filter(Aims::holds).reduce((earlier, later) -> later);
    }

    /** The latest version, adopted or not. */
    public Optional<Aims> latest() {
        return aims.stream().reduce((earlier, later) -> later);
    }

    public Optional<Watch> watch() {
        return watches.stream().reduce((earlier, later) -> later);
    }

    /** The latest self-evaluation; one that was sent back is shown until the next. */
    public Optional<Score> self() {
        return score(Score.Kind.SELF);
    }

    /** The latest second look. */
    public Optional<Score> department() {
        return score(Score.Kind.DEPARTMENT);
    }

    private Optional<Score> score(Score.Kind kind) {
        return scores.stream().filter(one -> one.kind() == kind).reduce((earlier, later) -> later);
    }

    /** The second look that two persons stand for. */
    public Optional<Score> result() {
        return department().filter(Score::holds);
    }

    /** The indicators with a target, with the points they have on this sheet. */
    public List<Indicator> wanted() {
        return adopted().map(this::wanted).orElse(List.of());
    }

    private List<Indicator> wanted(Aims of) {
        return indicators.stream()
                .flatMap(one -> of.of(one.key()).map(aim -> one.weighing(aim.weight())).stream())
                .toList();
    }
}

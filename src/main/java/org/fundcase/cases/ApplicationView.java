package org.fundcase.cases;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.OpenCall;
import org.fundcase.schemes.AmountStep;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Slot;
import org.fundcase.schemes.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of one application show, made anew for every request.
 *
 * @param dossier the application with its round, scheme, item and enterprise
 * @param proofs the slots in the order of the scheme
 * @param correction the latest request to correct; null unless it is open
 * @param asked what it asks for, in the order of the notice; empty unless it is open
 * @param next the next day that matters; null if none is known
 * @param standing where it stands in words
 */
record ApplicationView(
        Dossier dossier,
        Assessment assessment,
        List<Proof> proofs,
        OpenCall call,
        @Nullable Decision correction,
        List<Asked> asked,
        @Nullable LocalDate next,
        CaseStanding standing) {

    private static final Set<AmountStep.Stage> IN_SHORT =
            EnumSet.of(AmountStep.Stage.BASE, AmountStep.Stage.RATE, AmountStep.Stage.CAP, AmountStep.Stage.FIXED);

    private static final Set<Proof.State> HANDED_IN =
            EnumSet.of(Proof.State.READ, Proof.State.DOUBTFUL, Proof.State.UNREAD);

    public GrantCase application() {
        return dossier.grantCase();
    }

    public List<Gap> gaps() {
        return Gap.of(dossier);
    }

    /** A rule that fails only because its proof is not there yet is a gap, no obstacle. */
    public List<Verdict> obstacles() {
        Set<String> awaited = dossier.missing().stream().map(Slot::clause).collect(Collectors.toSet());
        return assessment.obstacles().stream()
                .filter(verdict -> !awaited.contains(verdict.clause()))
                .toList();
    }

    /** What an officer will ask about the contents: better mended before it is handed in. */
    public List<Finding> notes() {
        return assessment.findings().stream()
                .filter(finding -> finding.isAboutContents() && finding.severity() != Finding.Severity.PASSED)
                .toList();
    }

    public boolean isReady() {
        return gaps().isEmpty() && obstacles().isEmpty();
    }

    public long proofsDone() {
        return proofs.stream()
                .filter(proof -> HANDED_IN.contains(proof.state()))
                .count();
    }

    /** What can be handed in as it is, but will be asked about. */
    public List<Proof> better() {
        return proofs.stream()
                .filter(proof -> proof.state() == Proof.State.BETTER)
                .toList();
    }

    public boolean isReading() {
        return proofs.stream().anyMatch(proof -> proof.state() == Proof.State.READING);
    }

    public AmountVerdict.@Nullable Computed computed() {
        return assessment.amount() instanceof AmountVerdict.Computed computed ? computed : null;
    }

    /** Why there is no amount yet; null if there is one. */
    public @Nullable Words uncomputed() {
        return assessment.amount() instanceof AmountVerdict.NotComputed none ? none.reason() : null;
    }

    /** What the amount still waits for; says nothing where it waits for nothing. */
    public Words provisional() {
        return assessment.provisional();
    }

    /** The three lines that made the amount. */
    public List<AmountStep> inShort() {
        return assessment.amount().steps().stream()
                .filter(step -> IN_SHORT.contains(step.stage()))
                .toList();
    }

    /** Whether the page asks for the investment in figures. */
    public boolean asksForBase() {
        return !dossier.item().award() && dossier.item().statesBase();
    }
}

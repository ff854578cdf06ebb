package org.fundcase.workflow;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.workflow.Signer.Kind;
import org.fundcase.workflow.Signer.State;
import org.jspecify.annotations.Nullable;

/**
 * All that others have to say on a task before it ends. One life for every kind of signer: asked, on turn, answered or no
 * longer needed. The engine knows nothing of it; its task ends when {@link #requireConcludable} lets it.
 *
 * @param rule of the latest countersigning; null while there was none
 * @param ratio per cent, for {@link SignRule#RATIO}
 * @param turn the number of the latest countersigning; 0 while there was none
 * @param signers everybody ever asked, in order
 * @param kept the conclusion that waits for those who sign after it; null if none waits
 */
public record Signing(@Nullable SignRule rule, int ratio, int turn, List<Signer> signers, @Nullable Kept kept) {

    static final Signing NONE = new Signing(null, 100, 0, List.of(), null);

    private static final int WHOLE = 100;

    /** What leads a case not on but back or out needs no countersigners. */
    private static final Set<Outcome> AGAINST =
            EnumSet.of(Outcome.REFUSE, Outcome.REJECT, Outcome.DECLINE, Outcome.CORRECT, Outcome.RETURN);

    /** A conclusion as it was handed in, and by whom. */
    public record Kept(Outcome outcome, List<StepHandler.Reason> reasons, String comment, UUID by, String name) {}

    /** How the latest countersigning stands. */
    public enum Standing {
        NONE,
        RUNNING,
        PASSED,
        /** The rule can no longer be met. */
        FAILED
    }

    public Standing standing() {
        List<Signer> asked = counted();
        if (rule == null || asked.isEmpty()) {
            return Standing.NONE;
        }
        long agreed = count(asked, State.AGREED);
        long ahead = asked.stream().filter(Signer::isAhead).count();
        long needed = needed(asked.size());
        boolean isUnanimous = rule == SignRule.ALL || rule == SignRule.SEQUENCE;
        if (agreed >= needed) {
            return Standing.PASSED;
        }
        return agreed + ahead < needed || (isUnanimous && count(asked, State.DISAGREED) > 0)
                ? Standing.FAILED
                : Standing.RUNNING;
    }

    /** How many have to agree. */
    private long needed(int asked) {
        return rule == SignRule.ONE ? 1 : rule == SignRule.RATIO ? -Math.floorDiv(-(long) asked * ratio, WHOLE) : asked;
    }

    /** The countersigners of the latest turn; who was taken away does not count. */
    public List<Signer> counted() {
        return signers.stream()
                .filter(signer ->
                        signer.kind() == Kind.COSIGN && signer.turn() == turn && signer.state() != State.WITHDRAWN)
                .toList();
    }

    /**
     * Who is asked again when the step comes again: all but those of former turns, those taken away and delegates; whoever
     * was asked several times in the same way, once.
     */
    List<Signer> askedAgain() {
        Map<Asked, Signer> latest = new LinkedHashMap<>();
        signers.stream()
                .filter(signer -> signer.kind() != Kind.DELEGATE
                        && (signer.kind() != Kind.COSIGN || signer.turn() == turn)
                        && (signer.state() != State.WITHDRAWN || signer.answeredBy() == null))
                .forEach(signer -> latest.put(new Asked(signer.kind(), signer.personId()), signer));
        return List.copyOf(latest.values());
    }

    private record Asked(Kind kind, UUID person) {}

    /** No person has asked anybody, and nobody has signed. */
    boolean isUntouched() {
        return kept == null && signers.stream().allMatch(signer -> signer.again() && signer.isAhead());
    }

    /** Who is on turn. */
    public List<Signer> open() {
        return signers.stream().filter(Signer::isOpen).toList();
    }

    List<Signer> ahead(Kind kind) {
        return signers.stream()
                .filter(signer -> signer.kind() == kind && signer.isAhead())
                .toList();
    }

    public boolean isAsked(UUID person) {
        return signers.stream()
                .anyMatch(signer -> signer.isAhead() && signer.personId().equals(person));
    }

    /** Signed and asked, as 1/3; null where nobody is asked now. */
    public @Nullable String progress() {
        List<Signer> asked = signers.stream()
                .filter(signer ->
                        signer.state() != State.WITHDRAWN && (signer.kind() != Kind.COSIGN || signer.turn() == turn))
                .toList();
        long ahead = asked.stream().filter(Signer::isAhead).count();
        return ahead == 0 ? null : (asked.size() - ahead) + "/" + asked.size();
    }

    /** What has to change in the states of others after one of them answered or went. */
    Map<Signer, State> following() {
        Map<Signer, State> changes = new LinkedHashMap<>();
        Standing standing = standing();
        if (standing == Standing.PASSED || standing == Standing.FAILED) {
            ahead(Kind.COSIGN).forEach(signer -> changes.put(signer, State.SPARED));
        } else if (rule == SignRule.SEQUENCE && ahead(Kind.COSIGN).stream().noneMatch(Signer::isOpen)) {
            ahead(Kind.COSIGN).stream().findFirst().ifPresent(next -> changes.put(next, State.OPEN));
        }
        State after = kept == null ? State.WAITING : State.OPEN;
        ahead(Kind.AFTER).stream().filter(signer -> signer.state() != after).forEach(one -> changes.put(one, after));
        return changes;
    }

    /** @throws Refusal saying for whom it waits, or that the countersigners are against it */
    void requireConcludable(Outcome outcome) {
        requireNothingKept();
        List<Signer> before = open();
        if (!before.isEmpty()) {
            throw Refusal.invalid("signing", "还在等{0}签署，签完或者减签以后才能作结论。", names(before));
        }
        if (standing() == Standing.FAILED && !AGAINST.contains(outcome)) {
            throw Refusal.invalid("countersigned-against", "会签没有通过，不能作这个结论。修改以后重新会签，或者作不同意的结论，或者退回。");
        }
    }

    /** @throws Refusal if a conclusion waits for others already */
    void requireNothingKept() {
        if (kept != null) {
            throw Refusal.conflict("concluded", "{0}已经作了结论，在等{1}签署。要改，先收回结论。", kept.name(), names(ahead(Kind.AFTER)));
        }
    }

    /** For whom it waits, by name. */
    public Words waitsFor() {
        return names(open());
    }

    static Words names(List<Signer> signers) {
        return Words.list(
                signers.stream().map(signer -> Words.asIs(signer.name())).toList());
    }

    private static long count(List<Signer> signers, State state) {
        return signers.stream().filter(signer -> signer.state() == state).count();
    }
}

package org.fundcase.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.BankFile.Puzzle;
import org.fundcase.funding.PaymentEvent.PaymentConfirmed;
import org.fundcase.funding.PaymentEvent.PaymentFailed;
import org.fundcase.funding.PaymentEvent.PaymentReversed;
import org.fundcase.funding.PaymentRows.Settled;
import org.fundcase.funding.Reconciliation.Step;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes the bank's confirmations. A file is taken in one transaction: every line of it is applied, known already, or
 * queued for a person, or none is. The same file again gives the same answer, whoever lost the first one.
 */
@Component
public class BankConfirmations {

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 200;

    private final ConfirmationRows rows;
    private final PaymentRows payments;
    private final DeskRows desk;
    private final Ledger ledger;
    private final Once once;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankConfirmations(
            ConfirmationRows rows,
            PaymentRows payments,
            DeskRows desk,
            Ledger ledger,
            Once once,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.payments = payments;
        this.desk = desk;
        this.ledger = ledger;
        this.once = once;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a file in.
     *
     * @throws Refusal not found unless the person works for the paying office; on the field {@code file}, and nothing is
     *     taken, if it is no such file
     */
    public Confirmation take(UUID quotaId, String fileName, byte[] bytes, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofQuota(quotaId));
        BankFile file = BankFile.of(bytes);
        String sha256 = Sha256.of(bytes);
        String name = Texts.required("file", "文件名", fileName, LONGEST_NAME);
        UUID id = once.runNamed("bank:" + quotaId + ":" + sha256, sha256, () -> apply(quotaId, name, file, sha256, by));
        return rows.find(id).orElseThrow();
    }

    /**
     * What the same file came to when it was taken in before; empty if it was not.
     *
     * @throws Refusal not found unless the person works for the paying office
     */
    public Optional<Confirmation> earlier(UUID quotaId, byte[] bytes, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofQuota(quotaId));
        return rows.find(quotaId, Sha256.of(bytes));
    }

    private UUID apply(UUID quotaId, String name, BankFile file, String sha256, SignedIn by) {
        List<Payment> named = payments.lock(
                quotaId, file.lines().stream().map(BankLine::payment).distinct().toList());
        Reconciliation compared = new Reconciliation(named, rows.known(named), LocalDate.now(clock));
        file.lines().forEach(compared::take);
        List<Puzzle> puzzles = new ArrayList<>(file.unreadable());
        puzzles.addAll(compared.puzzles());
        Confirmation confirmation = new Confirmation(
                UUID.randomUUID(),
                quotaId,
                name,
                compared.steps().size(),
                compared.repeated(),
                puzzles.size(),
                by.name(),
                Instant.EPOCH);
        rows.insert(confirmation, sha256, by);
        rows.insertResults(confirmation.id(), compared.steps());
        rows.insertPuzzles(confirmation.id(), puzzles);
        settle(compared.steps(), by);
        return confirmation.id();
    }

    private void settle(List<Step> steps, SignedIn by) {
        Map<UUID, Award> awards = awards(steps);
        List<Move> moves = steps.stream()
                .map(step -> new Move(
                        step.move(),
                        step.payment().amount(),
                        award(awards, step).place().payment(step.payment().id()),
                        step.payment().number()))
                .toList();
        ledger.post(moves, by.actor());
        lastOf(steps).forEach((settled, ids) -> payments.settle(ids, settled));
        // Read again with the accounts locked: whether an award is paid out now is told with its payment.
        Map<UUID, Award> after = awards(steps);
        steps.forEach(step -> events.publishEvent(event(step, award(after, step), by)));
    }

    private Map<UUID, Award> awards(List<Step> steps) {
        List<UUID> ids =
                steps.stream().map(step -> step.payment().awardId()).distinct().toList();
        return desk.awards(ids).stream().collect(Collectors.toMap(Award::id, Function.identity()));
    }

    private static Award award(Map<UUID, Award> awards, Step step) {
        return Objects.requireNonNull(awards.get(step.payment().awardId()));
    }

    private static PaymentEvent event(Step step, Award award, SignedIn by) {
        PaymentEvent.Of of = new PaymentEvent.Of(award, step.payment());
        return switch (step.state()) {
            case PAID -> new PaymentConfirmed(of, step.line().day(), award.isPaidOut(), by.actor());
            case REVERSED -> new PaymentReversed(of, step.line().note(), by.actor());
            default -> new PaymentFailed(of, step.line().note(), by.actor());
        };
    }

    /** By how they ended, because a file has thousands; the last line about a payment counts. */
    private static Map<Settled, List<UUID>> lastOf(List<Step> steps) {
        Map<UUID, Settled> last = new LinkedHashMap<>();
        steps.forEach(step -> last.put(step.payment().id(), Settled.by(step)));
        Map<Settled, List<UUID>> grouped = new LinkedHashMap<>();
        last.forEach((id, settled) ->
                grouped.computeIfAbsent(settled, key -> new ArrayList<>()).add(id));
        return grouped;
    }

    /**
     * Somebody looked at a queued line and says what became of it.
     *
     * @throws Refusal not found unless the person works for the paying office; conflict if it was answered
     */
    void answer(UUID lineId, String note, SignedIn by) {
        UUID quota = rows.quotaOfLine(lineId).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofQuota(quota));
        String text = Texts.required("note", "处理结果", note, LONGEST);
        if (!rows.answerLine(lineId, text, by)) {
            throw Refusal.conflict("already-answered", "这一行已经有人处理。请刷新后看结果。");
        }
    }
}

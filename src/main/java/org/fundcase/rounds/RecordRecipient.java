package org.fundcase.rounds;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.rounds.Recipient.State;
import org.fundcase.rounds.RecipientEvent.RecipientConfirmed;
import org.fundcase.rounds.RecipientEvent.RecipientCorrected;
import org.fundcase.rounds.RecipientEvent.RecipientRecorded;
import org.fundcase.rounds.RecipientEvent.RecipientRefused;
import org.fundcase.schemes.ComputationKind;
import org.fundcase.schemes.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People decide the amounts, a city officer records them with their paper, and a second person confirms. Nothing is ever
 * changed: a correction is a further entry.
 */
@Component
public class RecordRecipient {

    private static final int LONGEST = 500;

    /**
     * A paper on its way in.
     *
     * @param body read to its end, not closed
     */
    public record Proof(String fileName, InputStream body) {}

    private final Recipients recipients;
    private final RecipientRows rows;
    private final RoundRows locks;
    private final Rounds rounds;
    private final Attachments attachments;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordRecipient(
            Recipients recipients,
            RecipientRows rows,
            RoundRows locks,
            Rounds rounds,
            Attachments attachments,
            Access access,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.recipients = recipients;
        this.rows = rows;
        this.locks = locks;
        this.rounds = rounds;
        this.attachments = attachments;
        this.access = access;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Records an entry, which holds once a second person agrees.
     *
     * @throws Refusal not found unless the person works on rounds; on a field; if the entry exists already, or what it
     *     corrects does not hold or is being corrected
     */
    public Recipient record(UUID roundId, NewRecipient form, Proof paper, SignedIn by) {
        requireOfBureau(roundId, by);
        Faults faults = new Faults();
        Item item = faults.gather(() -> item(roundId, form));
        NewRecipient checked = form.checked(LocalDate.now(clock), faults);
        boolean buys = item != null && item.kind() == ComputationKind.ANNUAL_PLAN && checked.isDecided();
        NewRecipient entry = faults.gather(() -> checked.buying(buys));
        faults.check(() -> requirePaper(paper));
        faults.refuse();
        Attachment proof = attachments.keep(paper.fileName(), paper.body());
        NewRecipient whole = Objects.requireNonNull(entry);
        return kept(transaction.execute(status -> insert(roundId, whole, proof, by)));
    }

    private Item item(UUID roundId, NewRecipient form) {
        return recipients.items(roundId).stream()
                .filter(one -> one.id().equals(form.item()))
                .findFirst()
                .orElseThrow(() -> Refusal.field("item", "这个方向由企业申报、系统测算，或者切块到辖区，不在这里登记。这里只登记年度计划、一事一议和股权投资的方向。"));
    }

    private static void requirePaper(Proof paper) {
        if (paper.fileName().isEmpty()) {
            throw Refusal.field("file", "还没有附证明。附上会议纪要、批复或者分配方案的扫描件。");
        }
    }

    /** A second person agrees: from now on the entry holds, and the one it corrects does not. */
    public Recipient confirm(UUID roundId, UUID id, SignedIn by) {
        return kept(transaction.execute(status -> {
            Recipient proposed = proposed(roundId, id, by);
            rows.answer(id, true, "", by);
            events.publishEvent(new RecipientConfirmed(proposed, by.actor()));
            return recipients.get(roundId, id, by);
        }));
    }

    /** A second person says no, and why; the entry stays on the record and never holds. */
    Recipient refuse(UUID roundId, UUID id, String note, SignedIn by) {
        return kept(transaction.execute(status -> {
            Recipient proposed = proposed(roundId, id, by);
            String why = Texts.required("note", "不同意的理由", note, LONGEST);
            rows.answer(id, false, why, by);
            events.publishEvent(new RecipientRefused(proposed, why, by.actor()));
            return recipients.get(roundId, id, by);
        }));
    }

    private Recipient insert(UUID roundId, NewRecipient entry, Attachment proof, SignedIn by) {
        locks.lock(roundId);
        List<Recipient> before = rows.ofRound(roundId);
        UUID corrected = entry.corrects();
        if (corrected == null && before.stream().anyMatch(other -> isSame(other, entry))) {
            throw Refusal.conflict("recipient-exists", "这个受款单位按同一依据已经登记过同样的金额。要改，请在原来那条上更正。");
        }
        if (corrected != null) {
            requireCorrectable(before, corrected);
        }
        Recipient recipient = recipients.get(roundId, rows.insert(roundId, entry, proof, by), by);
        events.publishEvent(
                corrected == null
                        ? new RecipientRecorded(recipient, by.actor())
                        : new RecipientCorrected(recipients.get(roundId, corrected, by), recipient, by.actor()));
        return recipient;
    }

    private static void requireCorrectable(List<Recipient> all, UUID corrected) {
        boolean holds = all.stream().anyMatch(one -> one.id().equals(corrected) && one.holds());
        boolean waits = all.stream().anyMatch(one -> corrected.equals(one.corrects()) && one.state() == State.PROPOSED);
        if (!holds || waits) {
            throw Refusal.conflict("recipient-changed", "这一条现在不能更正：它没有生效，或者已有更正在等复核。请刷新后再看。");
        }
    }

    private static boolean isSame(Recipient other, NewRecipient entry) {
        return (other.state() == State.PROPOSED || other.holds())
                && other.item().equals(entry.item())
                && other.name().equals(entry.recipient())
                && other.basis().equals(entry.basis())
                && entry.decided() != null
                && entry.decided().amount().equals(other.amount());
    }

    private Recipient proposed(UUID roundId, UUID id, SignedIn by) {
        requireOfBureau(roundId, by);
        locks.lock(roundId);
        Recipient recipient = recipients.get(roundId, id, by);
        access.requireSecond(by, recipient.recordedBy(), Subject.ofRound(roundId));
        if (recipient.state() != State.PROPOSED) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        return recipient;
    }

    /** Other offices do steps of a round, but decide about nobody's money here. */
    private void requireOfBureau(UUID roundId, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofRound(roundId));
        if (!rounds.mayOpen(by)) {
            throw access.refused(by, Action.CHANGE, Subject.ofRound(roundId));
        }
    }

    private static Recipient kept(@Nullable Recipient recipient) {
        if (recipient == null) {
            throw new IllegalStateException("The transaction gave nothing back");
        }
        return recipient;
    }
}

package org.fundcase.rounds;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.rounds.Recipient.State;
import org.fundcase.rounds.RecipientEvent.RecipientConfirmed;
import org.fundcase.rounds.RecipientEvent.RecipientCorrected;
import org.fundcase.rounds.RecipientEvent.RecipientRecorded;
import org.fundcase.rounds.RecipientEvent.RecipientRefused;
import org.fundcase.schemes.Amounts;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who receives money of the items that nobody applies for: people decide the amounts, a city officer records them with
 * their paper, and a second person confirms. Nothing is ever changed: a correction is a further entry.
 */
@Component
public class Recipients {

    private static final int LONGEST = 500;

    /**
     * A paper on its way in.
     *
     * @param body read to its end, not closed
     */
    record Proof(String fileName, InputStream body) {}

    private final RecipientRows rows;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Amounts amounts;
    private final Attachments attachments;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recipients(
            RecipientRows rows,
            Rounds rounds,
            Schemes schemes,
            Amounts amounts,
            Attachments attachments,
            Access access,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
        this.amounts = amounts;
        this.attachments = attachments;
        this.access = access;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All entries of a round, also those that do not hold (any more), the latest first. */
    public List<Recipient> of(UUID roundId) {
        return rows.ofRound(roundId);
    }

    /** The items of a round that people decide. */
    List<Item> items(UUID roundId) {
        return schemes.pinned(rounds.get(roundId).deployment()).items().stream()
                .filter(item -> item.kind().isDecidedByPeople())
                .toList();
    }

    /** After how many years an investment of an item is to be left in principle, by item; other items are not in it. */
    Map<String, Integer> exitYears(UUID roundId) {
        Scheme scheme = schemes.pinned(rounds.get(roundId).deployment());
        Map<String, Integer> years = new HashMap<>();
        for (Item item : items(roundId)) {
            BigDecimal exit = amounts.terms(scheme, item, null).extra().exitYears();
            if (exit != null) {
                years.put(item.id(), exit.intValueExact());
            }
        }
        return years;
    }

    /** @throws Refusal not found, also if the person may not read rounds or the entry is of another round */
    Recipient get(UUID roundId, UUID id, SignedIn who) {
        access.require(who, Action.READ, Subject.ofRound(roundId));
        return rows.find(roundId, id).orElseThrow(Refusal::notFound);
    }

    /** The paper; the caller closes the stream. */
    InputStream proof(Recipient recipient) {
        return attachments.open(recipient.proof());
    }

    /**
     * Records an entry, which holds once a second person agrees.
     *
     * @throws Refusal not found unless the person works on rounds; on a field; if the entry exists already, or what it
     *     corrects does not hold or is being corrected
     */
    Recipient record(UUID roundId, NewRecipient form, Proof paper, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofRound(roundId));
        NewRecipient entry = form.checked(LocalDate.now(clock));
        if (items(roundId).stream().noneMatch(item -> item.id().equals(entry.item()))) {
            throw Refusal.field("item", "这个方向由企业申报、系统测算，不在这里登记。只有切块和一事一议的方向在这里登记。");
        }
        Attachment proof = attachments.keep(paper.fileName(), paper.body());
        return kept(transaction.execute(status -> insert(roundId, entry, proof, by)));
    }

    /** A second person agrees: from now on the entry holds, and the one it corrects does not. */
    Recipient confirm(UUID roundId, UUID id, SignedIn by) {
        return kept(transaction.execute(status -> {
            Recipient proposed = proposed(roundId, id, by);
            rows.answer(id, true, "", by);
            events.publishEvent(new RecipientConfirmed(proposed, by.actor()));
            return get(roundId, id, by);
        }));
    }

    /** A second person says no, and why; the entry stays on the record and never holds. */
    Recipient refuse(UUID roundId, UUID id, String note, SignedIn by) {
        return kept(transaction.execute(status -> {
            Recipient proposed = proposed(roundId, id, by);
            String why = Texts.required("note", "不同意的理由", note, LONGEST);
            rows.answer(id, false, why, by);
            events.publishEvent(new RecipientRefused(proposed, why, by.actor()));
            return get(roundId, id, by);
        }));
    }

    private Recipient insert(UUID roundId, NewRecipient entry, Attachment proof, SignedIn by) {
        rows.lock(roundId);
        List<Recipient> before = rows.ofRound(roundId);
        UUID corrected = entry.corrects();
        if (corrected == null && before.stream().anyMatch(other -> isSame(other, entry))) {
            throw Refusal.conflict("recipient-exists", "这个受款单位按同一依据已经登记过同样的金额。要改，请在原来那条上更正。");
        }
        if (corrected != null) {
            requireCorrectable(before, corrected);
        }
        Recipient recipient = get(roundId, rows.insert(roundId, entry, proof, by), by);
        events.publishEvent(
                corrected == null
                        ? new RecipientRecorded(recipient, by.actor())
                        : new RecipientCorrected(get(roundId, corrected, by), recipient, by.actor()));
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
        access.require(by, Action.CHANGE, Subject.ofRound(roundId));
        rows.lock(roundId);
        Recipient recipient = get(roundId, id, by);
        access.requireSecond(by, recipient.recordedBy(), Subject.ofRound(roundId));
        if (recipient.state() != State.PROPOSED) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        return recipient;
    }

    private static Recipient kept(@Nullable Recipient recipient) {
        if (recipient == null) {
            throw new IllegalStateException("The transaction gave nothing back");
        }
        return recipient;
    }
}

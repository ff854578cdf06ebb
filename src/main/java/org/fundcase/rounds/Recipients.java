package org.fundcase.rounds;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.schemes.Amounts;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** Who receives money of the items that nobody applies for; {@link RecordRecipient} writes it down. */
@Component
public class Recipients {

    private final RecipientRows rows;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Amounts amounts;
    private final Attachments attachments;
    private final Access access;

    Recipients(
            RecipientRows rows,
            Rounds rounds,
            Schemes schemes,
            Amounts amounts,
            Attachments attachments,
            Access access) {
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
        this.amounts = amounts;
        this.attachments = attachments;
        this.access = access;
    }

    /** All entries of a round, also those that do not hold (any more), the latest first. */
    public List<Recipient> of(UUID roundId) {
        return rows.ofRound(roundId);
    }

    /** The items of a round whose recipients a plan or paper of the city names. */
    List<Item> items(UUID roundId) {
        return schemes.pinned(rounds.get(roundId).deployment()).items().stream()
                .filter(item -> item.kind().namesRecipients())
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
}

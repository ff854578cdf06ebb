package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.applicants.Enterprise;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Figures;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Side;
import org.fundcase.schemes.Slot;

/**
 * The dossier (案卷) of a case: the application with its enterprise, its round, the rules it keeps, and its documents.
 *
 * @param documents those in slots of the item
 * @param outside what lies in slots that only other items have: kept for the enterprise, but no part of the application
 * @param invoices of the case in the ledger, those of slots outside the item included
 * @param decisions of officers about lines of invoices, the last of each by its id
 * @param offices of government in the scheme's city, by name
 */
record Dossier(
        GrantCase grantCase,
        Enterprise enterprise,
        Round round,
        Scheme scheme,
        Item item,
        List<DocumentDetail> documents,
        List<DocumentDetail> outside,
        InvoiceLedger.Presented invoices,
        Map<String, LineDecision> decisions,
        List<Office> offices) {

    /** The districts of the scheme's city that take applications. */
    Set<String> districts() {
        return Offices.districts(offices);
    }

    List<Slot> slots() {
        return scheme.slots(item);
    }

    /** The proofs the item demands that are not there yet. */
    List<Slot> missing() {
        return slots().stream()
                .filter(Slot::required)
                .filter(slot -> in(slot).isEmpty())
                .toList();
    }

    /** Whether a document is still being read, so that sums are not known yet. */
    boolean isReading() {
        return documents.stream().anyMatch(detail -> detail.document().reading() == StoredDocument.State.PENDING);
    }

    Figures figures() {
        return new Figures(item, grantCase.contents().declarations().figures());
    }

    boolean holds(UUID document) {
        return documents.stream().anyMatch(detail -> detail.document().id().equals(document));
    }

    Optional<Slot> slotOf(DocumentDetail detail) {
        return slots().stream()
                .filter(slot -> slot.key().equals(detail.document().slot()))
                .findFirst();
    }

    /** Whether it is an invoice that the enterprise should have issued itself: it proves sales and no investment. */
    boolean isSale(DocumentDetail detail) {
        return detail.isA(DocumentKind.INVOICE)
                && slotOf(detail)
                        .filter(slot -> slot.invoicesOf() == Side.SELLER)
                        .isPresent();
    }

    /** Whether it lies where invoices of what the enterprise bought belong: elsewhere an invoice proves no investment. */
    boolean isPurchase(DocumentDetail detail) {
        return holdsAs(detail, DocumentKind.INVOICE) && !isSale(detail);
    }

    /** Whether it is a paper of a kind, and lies where such papers belong. */
    boolean holdsAs(DocumentDetail detail, DocumentKind kind) {
        return detail.isA(kind)
                && slotOf(detail)
                        .filter(slot -> new SlotPapers(slot).takes(kind))
                        .isPresent();
    }

    List<DocumentDetail> in(Slot slot) {
        return documents.stream()
                .filter(detail -> detail.document().slot().equals(slot.key()))
                .toList();
    }
}

package org.fundcase.cases;

import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.AmountVerdict;
import org.springframework.stereotype.Component;

/** Books in the invoice ledger what the amount of a case counts of each invoice, so that no other case counts it too. */
@Component
class BookInvoices {

    private final InvoiceLedger ledger;

    BookInvoices(InvoiceLedger ledger) {
        this.ledger = ledger;
    }

    /** Takes the place of what was booked for the case before. */
    void of(UUID caseId, AmountVerdict amount) {
        ledger.count(
                caseId,
                amount.invoices().counted().stream()
                        .collect(Collectors.toMap(
                                counted -> UUID.fromString(counted.invoice().sheet()),
                                counted -> counted.amount(),
                                Money::plus)));
    }
}

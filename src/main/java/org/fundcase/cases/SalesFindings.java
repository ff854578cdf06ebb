package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.AMOUNT_WITHOUT_TAX;
import static org.fundcase.documents.reading.FieldNames.INVOICE_NUMBER;
import static org.fundcase.documents.reading.FieldNames.SELLER_NAME;
import static org.fundcase.documents.reading.FieldNames.SELLER_TAX_ID;
import static org.fundcase.documents.reading.FieldNames.TOTAL_WITH_TAX;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Contracts;

/** Invoices that the applicant issued to its customers, and whether they come to the sales it states. */
final class SalesFindings {

    private final Dossier dossier;
    private final Set<String> seen = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private Money sum = Money.ZERO;
    private int open;

    private SalesFindings(Dossier dossier) {
        this.dossier = dossier;
    }

    static List<Finding> of(Dossier dossier) {
        return new SalesFindings(dossier).all();
    }

    private List<Finding> all() {
        dossier.documents().stream().filter(dossier::isSale).forEach(this::line);
        Contracts rule = dossier.item().contracts();
        if (rule != null && !dossier.isReading()) {
            StatedFigure.of(dossier, rule.invoiced())
                    .map(figure ->
                            figure.against(new StatedFigure.Shown("sales", Words.of("销售发票"), sum, seen.size(), open)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private void line(DocumentDetail invoice) {
        boolean own = dossier.enterprise().creditCode().isNamedBy(invoice.value(SELLER_TAX_ID));
        String amount = invoice.value(isGross() ? TOTAL_WITH_TAX : AMOUNT_WITHOUT_TAX);
        if (!own || amount.isEmpty()) {
            open++;
            findings.add(about(
                    invoice,
                    Severity.BAD,
                    Words.of("销售发票没有计入"),
                    own
                            ? Words.of("没有读出金额，核对之前不计入销售金额。")
                            : Words.of("这里要本单位开给客户的发票，这张的销售方是“{0}”，不计入销售金额。", invoice.value(SELLER_NAME))));
        } else if (seen.add(invoice.value(INVOICE_NUMBER))) {
            sum = sum.plus(Money.yuan(amount));
            findings.add(about(
                    invoice,
                    Severity.PASSED,
                    Words.of("销售方是本单位"),
                    Words.of("销售发票 {0}，{1} 元，计入。", invoice.value(INVOICE_NUMBER), Money.yuan(amount))));
        }
    }

    private boolean isGross() {
        return dossier.round().parameters().values().getOrDefault("vat", "NET").equals("GROSS");
    }

    private Finding about(DocumentDetail invoice, Severity severity, Words title, Words reason) {
        return Finding.of(invoice.document().id(), "sale", severity, title, reason)
                .under(dossier.item().article())
                .at(PaperFindings.place(invoice, SELLER_NAME));
    }
}

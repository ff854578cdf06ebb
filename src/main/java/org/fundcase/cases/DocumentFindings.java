package org.fundcase.cases;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.StoredDocument;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** What the documents of a case show, compared with each other, with the register and with other cases. */
@Component
class DocumentFindings {

    private final InvoiceFindings invoices;
    private final RepeatedInvoices repeated;

    DocumentFindings(InvoiceFindings invoices, RepeatedInvoices repeated) {
        this.invoices = invoices;
        this.repeated = repeated;
    }

    List<Finding> of(Dossier dossier) {
        List<Finding> findings = new ArrayList<>(SlotFindings.missing(dossier));
        dossier.documents().forEach(detail -> findings.addAll(about(detail, dossier)));
        findings.addAll(LicenceFindings.of(dossier));
        findings.addAll(PaymentFindings.of(dossier));
        findings.addAll(ContractFindings.of(dossier));
        findings.addAll(SalesFindings.of(dossier));
        findings.addAll(repeated.of(dossier));
        findings.addAll(invoices.red(dossier));
        return findings;
    }

    private static List<Finding> about(DocumentDetail detail, Dossier dossier) {
        StoredDocument document = detail.document();
        return switch (document.reading()) {
            case PENDING -> List.of(pending(document));
            case FAILED, UNSUPPORTED -> List.of(unread(document));
            case READ -> read(detail, dossier);
        };
    }

    private static Finding pending(StoredDocument document) {
        return Finding.of(document.id(), "pending", Severity.UNKNOWN, Words.of("正在读取"), Words.of("还没有读完，读完后自动检查。"));
    }

    private static Finding unread(StoredDocument document) {
        Words note = document.readingNote();
        return Finding.of(
                document.id(),
                "unread",
                Severity.DOUBTFUL,
                Words.of("没读出（人工看）"),
                Words.of("“{0}”没有读出内容，由人工查看。{1}", document.fileName(), note == null ? Words.NONE : note));
    }

    private static List<Finding> read(DocumentDetail detail, Dossier dossier) {
        List<Finding> findings = new ArrayList<>(PaperFindings.ofForm(detail));
        findings.addAll(SlotFindings.wrongKind(detail, dossier));
        if (dossier.isPurchase(detail)) {
            findings.add(InvoiceFindings.buyer(detail, dossier));
        }
        findings.addAll(CreditFindings.of(detail));
        findings.addAll(PaperFindings.againstRegister(detail, dossier.enterprise()));
        return findings;
    }
}

package org.fundcase.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.GrantCase;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.documents.reading.FieldNames;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** Who has a stake in a case: the applicant, and the sellers and buyers on its invoices as read. */
@Component
class CaseParties {

    private final Applicants applicants;
    private final Documents documents;

    CaseParties(Applicants applicants, Documents documents) {
        this.applicants = applicants;
        this.documents = documents;
    }

    /** The applicant first; each once. */
    List<CaseParty> of(GrantCase grantCase) {
        Enterprise applicant = applicants.get(grantCase.enterpriseId());
        List<CaseParty> all = new ArrayList<>();
        all.add(new CaseParty(
                Words.of("申报企业"), applicant.name(), applicant.creditCode().value()));
        onInvoices(grantCase.id())
                .filter(party -> all.stream().noneMatch(known -> known.isNamedBy(party.name(), party.code())))
                .forEach(all::add);
        return all;
    }

    private Stream<CaseParty> onInvoices(UUID caseId) {
        return documents.of(caseId).stream()
                .filter(detail -> detail.isA(DocumentKind.INVOICE))
                .flatMap(detail -> Stream.of(
                        party(Words.of("发票销方"), detail, FieldNames.SELLER_NAME, FieldNames.SELLER_TAX_ID),
                        party(Words.of("发票购方"), detail, FieldNames.BUYER_NAME, FieldNames.BUYER_TAX_ID)))
                .filter(party -> !party.name().isBlank() || !party.code().isBlank())
                .distinct()
                .toList()
                .stream();
    }

    private static CaseParty party(Words part, DocumentDetail detail, String name, String code) {
        return new CaseParty(part, detail.value(name), detail.value(code));
    }
}

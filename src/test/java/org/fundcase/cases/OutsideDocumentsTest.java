package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.demo.papers.Paper;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What lies in a slot that the chosen item does not have is shown to the enterprise and is no part of the application. */
@FundcaseTest
@Import(Bureau.class)
class OutsideDocumentsTest {

    private static final String AWARD = "CZ19-5-3";

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Dossiers dossiers;

    @Autowired
    AssessCase assess;

    @Autowired
    FillApplication fill;

    @Autowired
    SubmitApplication submit;

    @Autowired
    Documents documents;

    @Autowired
    InvoiceLedger ledger;

    private Bureau.Applicant applicant;
    private UUID id;
    private UUID invoice;

    @BeforeEach
    void anotherItemIsChosen() {
        applicant = bureau.enterprise();
        id = bureau.draft(bureau.openRound(Map.of()), applicant, List.of(bureau.invoice(bureau.enterprise())))
                .id();
        invoice = ledger.ofCase(id).get(0).documentId();
        fill.choose(id, AWARD, applicant.person());
    }

    @Test
    void theyAreNeitherCheckedNorCounted() {
        assertThat(dossier().documents())
                .extracting(detail -> detail.document().slot())
                .containsOnly("licence", "commitment");
        assertThat(assess.of(fill.own(id, applicant.person())).findings())
                .noneMatch(finding -> invoice.equals(finding.place().document()));
    }

    @Test
    void theEnterpriseIsToldAndRemovesThem() {
        Visitor visitor = visitor();
        String remove = "/applications/" + id + "/documents/" + invoice + "/remove";
        assertThat(visitor.get("/applications/" + id).body()).contains("不属于现在的支持方向，不提交", "发票1.xml", remove);
        visitor.post(remove, Map.of());
        assertThat(page()).doesNotContain("不属于现在的支持方向，不提交", "发票1.xml");
    }

    @Test
    void choosingBackBringsThemInAgain() {
        fill.choose(id, "CZ19-3-1", applicant.person());
        assertThat(dossier().holds(invoice)).isTrue();
        assertThat(dossier().outside()).isEmpty();
        assertThat(page()).doesNotContain("不属于现在的支持方向，不提交");
    }

    @Test
    void theyAreNotHandedIn() {
        Paper certificate = Paper.certificate(applicant.party(), "JSSY2021-1", LocalDate.of(2021, 11, 3));
        bureau.upload(
                fill.own(id, applicant.person()),
                applicant,
                "certificate",
                "证书.pdf",
                bureau.papers().pdf(certificate));
        bureau.awaitRead(id);
        submit.submit(id, applicant.person());
        assertThat(documents.of(id)).extracting(DocumentDetail::document).hasSize(3);
        assertThat(ledger.ofCase(id)).isEmpty();
        assertThat(visitor().get("/applications/" + id + "/receipt").body()).contains("3 个文件");
    }

    private Dossier dossier() {
        return dossiers.of(fill.own(id, applicant.person()));
    }

    private String page() {
        return visitor().get("/applications/" + id).body();
    }

    private Visitor visitor() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(applicant.person().username(), Bureau.PASSWORD);
        return visitor;
    }
}

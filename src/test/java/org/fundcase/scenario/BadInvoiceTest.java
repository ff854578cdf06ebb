package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Party;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.BadFiles;
import org.fundcase.rounds.Round;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Invoices that are taken and are not right: both the enterprise and the officer read on their pages what is wrong, and
 * the application goes its way.
 */
@FundcaseTest
@Import(Bureau.class)
class BadInvoiceTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    private Round round;
    private Bureau.Applicant applicant;
    private GrantCase draft;

    @BeforeEach
    void aDraftWithAGoodInvoice() {
        round = bureau.openRound(Map.of());
        applicant = bureau.enterprise();
        draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant)));
    }

    @Test
    void theInvoiceOfSomebodyElseIsNotCounted() {
        Party stranger = applicant.inventor().party();
        InvoiceTruth foreign = applicant.inventor().invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 1, 2021, stranger);
        upload("别人的.xml", bureau.papers().xml(foreign));
        bothAreTold("购买方不是本单位", "这张发票的购买方代码是“" + stranger.creditCode() + "”");
    }

    @Test
    void theSameFileTwiceCountsOnce() {
        byte[] invoice = bureau.papers().xml(bureau.invoice(applicant));
        upload("第一份.xml", invoice);
        upload("第二份.xml", invoice);
        bothAreTold("的同一份文件在本案上传了两次，只计一次");
    }

    @Test
    void theSameInvoiceInAnotherFormCountsOnce() {
        InvoiceTruth invoice = bureau.invoice(applicant);
        upload("发票.xml", bureau.papers().xml(invoice));
        upload("发票.ofd", bureau.papers().ofd(invoice));
        bothAreTold("在本案以两种格式上传，只计一次");
    }

    @Test
    void theInvoiceThatAStrangerHandedInIsNamedToTheOfficerAndIsNoFaultOfItsBuyer() {
        InvoiceTruth invoice = bureau.invoice(applicant);
        Bureau.Applicant first = bureau.enterprise();
        GrantCase other = submit.submit(
                bureau.draft(round, first, List.of(bureau.invoice(first), invoice))
                        .id(),
                first.person());
        upload("又一次.pdf", bureau.papers().pdf(invoice));
        assertThat(enterprisesPage())
                .doesNotContain("也用于另一份申报")
                .doesNotContain(other.label().zh());
        submit.submit(draft.id(), applicant.person());
        assertThat(officersPage())
                .contains("却也交到了 " + other.label(), "不是本单位的问题")
                .doesNotContain("也在其他案件使用");
        draft = other;
        assertThat(officersPage()).contains("购买方不是本单位").doesNotContain("也用于 ");
    }

    @Test
    void aFutureDateIsAFindingAndNoRefusal() {
        upload("明天的.xml", bureau.papers().xml(dated(bureau.invoice(applicant), LocalDate.of(2023, 3, 1))));
        bothAreTold("票面检查有出入", "开票日期 2023年3月1日 晚于今天");
    }

    @Test
    void aNegativeAmountThatIsNotRedIsAFinding() {
        InvoiceTruth red = applicant.inventor().red(bureau.invoice(applicant));
        byte[] negative =
                BadFiles.replaced(bureau.papers().xml(red), "<InIssuType><LabelCode>N", "<InIssuType><LabelCode>Y");
        upload("负数.xml", negative);
        bothAreTold("票面检查有出入", "金额为负，却没有标为红字发票");
    }

    @Test
    void capitalsThatSaySomethingElseAreAFinding() {
        String text = new String(bureau.papers().xml(bureau.invoice(applicant)), StandardCharsets.UTF_8);
        upload("大写.xml", text.replace("叁拾叁万玖仟圆整", "玖拾叁万玖仟圆整").getBytes(StandardCharsets.UTF_8));
        bothAreTold("票面检查有出入", "大写“玖拾叁万玖仟圆整”与小写 339000.00 不一致");
    }

    @Test
    void aPdfThatLoopsIsGivenUpAndFilledInByHand() {
        StoredDocument loop = upload("循环.pdf", BadFiles.loopingPdf());
        assertThat(loop.reading()).isEqualTo(StoredDocument.State.FAILED);
        bothAreTold("没读出", "“循环.pdf”没有读出内容");
        officerFillsIn(loop);
    }

    @Test
    void aPdfThatUnpacksWithoutEndIsGivenUpAndFilledInByHand() throws Exception {
        StoredDocument huge = upload("巨大.pdf", BadFiles.hugePdf(900));
        assertThat(huge.reading()).isIn(StoredDocument.State.FAILED, StoredDocument.State.UNSUPPORTED);
        bothAreTold("没读出", "“巨大.pdf”没有读出内容");
        officerFillsIn(huge);
    }

    /** The officer types what the original says; it is kept as a person's value and the case goes on. */
    private void officerFillsIn(StoredDocument document) {
        Visitor officer = visitor(bureau.districtOfficer());
        String page = "/cases/" + draft.id();
        assertThat(officer.get(page + "?doc=" + document.id()).body())
                .contains("没有读出")
                .contains("人工");
        officer.post(
                page + "/documents/" + document.id() + "/fields",
                Map.of(
                        "document",
                        document.id().toString(),
                        "field",
                        "invoiceNumber",
                        "value",
                        "21322000000000000001"));
        assertThat(officer.get(page + "?doc=" + document.id()).body()).contains("21322000000000000001");
        bureau.complete(draft.id(), Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
    }

    /** The last words on both pages, all on the officer's. */
    private void bothAreTold(String... words) {
        assertThat(enterprisesPage()).as("the enterprise's page").contains(words[words.length - 1]);
        submit.submit(draft.id(), applicant.person());
        assertThat(officersPage()).as("the officer's page").contains(words);
    }

    private String enterprisesPage() {
        return visitor(applicant.person()).get("/applications/" + draft.id()).body();
    }

    private String officersPage() {
        return visitor(bureau.districtOfficer()).get("/cases/" + draft.id()).body();
    }

    private StoredDocument upload(String name, byte[] bytes) {
        UUID id = bureau.upload(draft, applicant, "invoices", name, bytes).id();
        return bureau.awaitRead(draft.id()).stream()
                .map(DocumentDetail::document)
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Visitor visitor(SignedIn person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), Bureau.PASSWORD);
        return visitor;
    }

    private static InvoiceTruth dated(InvoiceTruth invoice, LocalDate date) {
        return new InvoiceTruth(
                invoice.kind(),
                invoice.code(),
                invoice.number(),
                date,
                invoice.checkCode(),
                invoice.buyer(),
                invoice.seller(),
                invoice.lines(),
                invoice.remark(),
                invoice.drawer(),
                invoice.originalNumber());
    }
}

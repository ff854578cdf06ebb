package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.DocumentField;
import org.fundcase.documents.Documents;
import org.fundcase.documents.FieldCorrection;
import org.fundcase.documents.GivenValue;
import org.fundcase.documents.GivenValues;
import org.fundcase.documents.reading.Box;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was read and what people say of it stand beside each other; nobody overwrites anybody. */
@FundcaseTest
@Import(Bureau.class)
class ReadingReviewTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    @Autowired
    Documents documents;

    @Autowired
    GivenValues given;

    @Autowired
    JdbcClient jdbc;

    private UUID sheet;
    private GrantCase submitted;
    private Bureau.Applicant applicant;

    @BeforeEach
    void aCaseWithAPdfInvoice() {
        applicant = bureau.enterprise();
        GrantCase draft = bureau.draft(bureau.openRound(Map.of()), applicant, List.of(bureau.invoice(applicant)));
        sheet = bureau.upload(
                        draft, applicant, "invoices", "二.pdf", bureau.papers().pdf(bureau.invoice(applicant)))
                .id();
        bureau.awaitRead(draft.id());
        submitted = submit.submit(draft.id(), applicant.person());
        bureau.districtHead();
    }

    @Test
    void everyValueStaysWhoeverGaveItAndTheMachinesToo() {
        String machine = field("sellerName").value();
        correct("sellerName", "甲更正", 0, bureau.districtOfficer());
        correct("sellerName", "乙更正", 1, bureau.districtHead());
        documents.correct(
                sheet,
                new FieldCorrection("sellerName", null, 2, null),
                bureau.districtOfficer().actor());
        assertThat(field("sellerName").machineValue()).isEqualTo(machine);
        assertThat(field("sellerName").value()).isEqualTo(machine);
        assertThat(given.of(sheet)).extracting(GivenValue::value).containsExactly("甲更正", "乙更正", null);
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE documents_field_value SET value = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void bothValuesStandInTheHistory() {
        String machine = field("sellerName").value();
        correct("sellerName", "甲更正", 0, bureau.districtOfficer());
        correct("sellerName", "乙更正", 1, bureau.districtHead());
        String history = visitor(bureau.districtOfficer())
                .get("/cases/" + submitted.id() + "/history")
                .body();
        assertThat(history).contains("甲更正", "乙更正", machine, "机读");
    }

    @Test
    void theSecondOfTwoIsRefusedWithTheNewValue() {
        correct("sellerName", "先来", 0, bureau.districtOfficer());
        assertThatThrownBy(() -> correct("sellerName", "后来", 0, bureau.districtHead()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.reason()).contains("先来", "没有保存");
                });
        correct("sellerName", "先来", 0, bureau.districtOfficer());
        assertThat(field("sellerName").revision()).isEqualTo(1);
    }

    @Test
    void aDocumentThatWasReplacedIsNotCorrectedAnyMore() {
        documents.remove(sheet, applicant.person().actor());
        assertThatThrownBy(() -> correct("sellerName", "太晚", 0, bureau.districtOfficer()))
                .hasMessageContaining("刚刚被替换或删除");
    }

    @Test
    void whatWasNotReadShowsItsPageBesideTheFormToFillIn() {
        Bureau.Applicant other = bureau.enterprise();
        GrantCase draft = bureau.draft(bureau.openRound(Map.of()), other, List.of(bureau.invoice(other)));
        byte[] noInvoice = "<delivery><note>送货单</note></delivery>".getBytes(StandardCharsets.UTF_8);
        UUID unread =
                bureau.upload(draft, other, "invoices", "送货单.xml", noInvoice).id();
        bureau.awaitRead(draft.id());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> documents.get(unread).document().isDrawn());
        submit.submit(draft.id(), other.person());
        Visitor officer = visitor(bureau.districtOfficer());
        String page =
                officer.get("/cases/" + draft.id() + "/reading?doc=" + unread).body();
        assertThat(page).contains("/documents/" + unread + "/pages/1", "id=\"invoiceNumber\"");
        assertThat(officer.get("/documents/" + unread + "/pages/1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertThatThrownBy(() -> correct("nonsense", "x", 0, bureau.districtOfficer()))
                .hasMessageContaining("没有这个字段");
    }

    @Test
    void aProgramReadsAPlaceAgainAndTakesItOver() {
        ApiClient officer = new ApiClient(port, bureau.districtOfficer());
        Box box = field("invoiceNumber").box();
        ApiClient.Answer read = officer.post(
                "/documents/" + sheet + "/regions",
                Map.of("page", 1, "x", box.x(), "y", box.y(), "w", box.w(), "h", box.h()));
        assertThat(read.status()).isEqualTo(201);
        Map<String, Object> body = Map.of("value", read.text("text"), "revision", 0, "region", read.text("id"));
        ApiClient.Answer set = officer.put("/documents/" + sheet + "/fields/invoiceNumber", body);
        assertThat(set.body().path("revision").asInt()).isEqualTo(1);
        assertThat(officer.put("/documents/" + sheet + "/fields/invoiceNumber", Map.of("value", "1", "revision", 0))
                        .status())
                .isEqualTo(409);
        assertThat(given.of(sheet)).singleElement().satisfies(value -> assertThat(value.regionText())
                .isEqualTo(read.text("text")));
    }

    @Test
    void onlyAnOfficeAtWorkCorrects() {
        Map<String, Object> body = Map.of("value", "x", "revision", 0);
        String path = "/documents/" + sheet + "/fields/sellerName";
        assertThat(new ApiClient(port, applicant.person()).put(path, body).status())
                .isEqualTo(404);
        assertThat(new ApiClient(port, bureau.financeOfficer()).put(path, body).status())
                .isEqualTo(403);
        assertThat(new ApiClient(port, bureau.auditor()).put(path, body).status())
                .isIn(403, 404);
    }

    private void correct(String field, String value, int seen, SignedIn by) {
        documents.correct(sheet, FieldCorrection.typed(field, value, seen), by.actor());
    }

    private DocumentField field(String name) {
        DocumentDetail detail = documents.get(sheet);
        return detail.field(name).orElseThrow();
    }

    private Visitor visitor(SignedIn person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), Bureau.PASSWORD);
        return visitor;
    }
}

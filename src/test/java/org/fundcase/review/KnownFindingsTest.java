package org.fundcase.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.AssessCase;
import org.fundcase.cases.Finding;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.Letters;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** An application is accepted against what the checks found only by somebody who says so. */
@FundcaseTest
@Import(Bureau.class)
class KnownFindingsTest {

    private static final String CORRECT = "value=\"correct\"";

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    @Autowired
    AssessCase assess;

    @Autowired
    GrantCases cases;

    @Autowired
    History history;

    @Autowired
    Letters letters;

    @Autowired
    TestRestTemplate http;

    @LocalServerPort
    int port;

    private SignedIn officer;
    private UUID id;

    @BeforeEach
    void anApplicationWithAForeignInvoiceIsAtTheDistrict() {
        id = bureau.submittedWithAForeignInvoice().id();
        officer = bureau.districtOfficer();
    }

    @Test
    void acceptingWithOpenRedFindingsAsksWhyAndListsThem() {
        assertThatThrownBy(() -> bureau.complete(id, Stage.ACCEPTANCE, "accept", officer))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.details())
                        .singleElement()
                        .asString()
                        .startsWith("购买方不是本单位"));
    }

    @Test
    void programsAreAnsweredWithTheListOfOpenFindings() {
        CaseTask task = bureau.task(id, Stage.ACCEPTANCE);
        ResponseEntity<JsonNode> answer = post(
                "/api/v1/tasks/" + task.id() + "/complete", Map.of("outcome", "accept", "version", task.version()));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("code").asText()).isEqualTo("open-findings");
        assertThat(answer.getBody().path("details").path(0).asText()).contains("购买方不是本单位");
    }

    @Test
    void whatIsAcceptedKnowinglyIsRecordedAndNotPrintedForTheEnterprise() {
        bureau.accept(id, "该票不计入投资，其余符合。", officer);
        assertThat(changes("ApplicationAccepted"))
                .extracting(
                        Change::field, change -> String.valueOf(change.after()).split("：")[0])
                .contains(
                        org.assertj.core.groups.Tuple.tuple("despite", "购买方不是本单位"),
                        org.assertj.core.groups.Tuple.tuple("comment", "该票不计入投资，其余符合。"));
        assertThat(letters.of(id)).hasSize(1);
    }

    @Test
    void aDismissedFindingAsksNothingMore() {
        Visitor visitor = visitor();
        visitor.get("/cases/" + id);
        visitor.post("/cases/" + id + "/findings", Map.of("finding", key(), "correct", "false", "reason", "系联营单位代付"));
        bureau.complete(id, Stage.ACCEPTANCE, "accept", officer);
        assertThat(changes("FindingDecided")).extracting(Change::after).anyMatch(told -> told.startsWith("购买方不是本单位："));
    }

    @Test
    void correctionIsOfferedAtIntakeOnly() {
        assertThat(visitor().get("/cases/" + id).body())
                .contains("列入补正")
                .contains("还有 1 项不符合的检查结果", "受理时必填", "data-over=\"多了 § 个字");
        bureau.accept(id, "该票不计入投资。", officer);
        Visitor visitor = visitor();
        assertThat(visitor.get("/cases/" + id).body()).contains("不采纳").doesNotContain("列入补正");
        visitor.post("/cases/" + id + "/findings", Map.of("finding", key(), "correct", "true"));
        assertThat(visitor.get("/cases/" + id).body()).contains("这一步不能通知补正");
    }

    @Test
    void nothingIsListedForCorrectionWhileTheEnterpriseCorrects() {
        bureau.complete(id, Stage.ACCEPTANCE, "correct", officer, new Reason("C-MISSING", "请换发票。", null));
        Visitor visitor = visitor();
        assertThat(visitor.get("/cases/" + id).body()).contains("不采纳").doesNotContain("列入补正");
        visitor.post("/cases/" + id + "/findings", Map.of("finding", key(), "correct", "true"));
        assertThat(visitor.get("/cases/" + id).body()).contains("这一步不能通知补正");
    }

    @Test
    void correctionIsNoChoiceOnceItsTimesAreUsedUp() {
        Bureau.Applicant applicant = bureau.enterprise();
        Round once = bureau.openRound(Map.of("correctionsAllowed", "1"));
        id = bureau.submitted(once, applicant).id();
        assertThat(visitor().get("/cases/" + id).body()).contains(CORRECT);
        bureau.complete(id, Stage.ACCEPTANCE, "correct", officer, new Reason("C-MISSING", "请换发票。", null));
        submit.submit(id, applicant.person());
        assertThat(visitor().get("/cases/" + id).body())
                .contains("value=\"accept\"")
                .doesNotContain(CORRECT);
    }

    private String key() {
        return assess.of(cases.get(id)).standing().stream()
                .map(Finding::key)
                .findFirst()
                .orElseThrow();
    }

    private List<Change> changes(String type) {
        return history.of(Subject.ofCase(id)).stream()
                .filter(entry -> entry.type().equals(type))
                .map(HistoryEntry::changes)
                .findFirst()
                .orElseThrow();
    }

    private Visitor visitor() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(officer.username(), Bureau.PASSWORD);
        return visitor;
    }

    private ResponseEntity<JsonNode> post(String path, Map<String, ?> body) {
        JsonNode token = http.postForObject(
                "/api/v1/tokens", Map.of("username", officer.username(), "password", Bureau.PASSWORD), JsonNode.class);
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token.path("token").asText());
        return http.postForEntity(path, new HttpEntity<>(body, headers), JsonNode.class);
    }
}

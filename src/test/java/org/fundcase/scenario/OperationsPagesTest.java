package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The operations as people and programs meet them: on the page of the case, in the queues, and by the API. */
@FundcaseTest
@Import(Bureau.class)
class OperationsPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    private UUID id = new UUID(0, 0);
    private String number = "";

    @BeforeEach
    void aCaseInPreliminaryReview() {
        GrantCase filed = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise());
        id = filed.id();
        number = filed.requiredFiling().number();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
    }

    private CaseTask task() {
        return bureau.task(id, Stage.DISTRICT_INDUSTRY_REVIEW);
    }

    @Test
    void whoIsAskedFindsItInTheQueueSignsOnThePageAndHasItAmongTheDone() {
        Visitor owner = visitor(bureau.districtOfficer());
        Visitor head = visitor(bureau.districtHead());
        assertThat(owner.get("/cases/" + id).body()).contains("更多操作", "发起会签", "退回到", "保存草稿");
        owner.post("/tasks/" + task().id() + "/signers", asking("COSIGN", "ALL"));
        assertThat(owner.get("/cases/" + id).body()).contains("已经请他们签署。", "会签（全部同意）：已同意 0/1");
        assertThat(head.get("/inbox?scope=sign").body()).contains("/cases/" + id, "签署 0/1");
        assertThat(head.get("/cases/" + id).body()).contains("请你会签", "请核对金额");
        head.post("/tasks/" + task().id() + "/signature", Map.of("agrees", "false"));
        assertThat(head.get("/cases/" + id).body()).contains("不同意要写明理由");
        head.post("/tasks/" + task().id() + "/signature", Map.of("agrees", "true", "opinion", "无误"));
        assertThat(head.get("/inbox?tab=done").body()).contains("/cases/" + id, "签署：同意");
        assertThat(owner.get("/cases/" + id).body()).contains("会签通过，同意 1/1。", "无误");
    }

    @Test
    void whatWasSentBackSaysWhyAndWhatWasWrittenIsKept() {
        Visitor owner = visitor(bureau.districtOfficer());
        owner.get("/cases/" + id);
        owner.post("/tasks/" + task().id() + "/draft", Map.of("outcome", "recommend", "comment", "写了一半"));
        assertThat(owner.get("/cases/" + id).body()).contains("草稿已经保存", "写了一半");
        owner.post(
                "/tasks/" + task().id() + "/return",
                Map.of("stage", "ACCEPTANCE", "reason", "材料要再看", "version", String.valueOf(task().version())));
        assertThat(owner.get("/cases/" + id).body()).contains("从“初审·工信”退回", "材料要再看");
        assertThat(owner.get("/inbox?scope=mine").body()).contains("/cases/" + id);
    }

    @Test
    void aCopyIsReadOnceAndAnUrgeIsSeen() {
        Visitor owner = visitor(bureau.districtOfficer());
        Visitor finance = visitor(bureau.financeOfficer());
        owner.get("/cases/" + id);
        owner.post(
                "/tasks/" + task().id() + "/copies",
                Map.of("people", bureau.financeOfficer().personId().toString(), "words", "请阅"));
        assertThat(finance.get("/inbox?tab=copies").body()).contains("/cases/" + id, "请阅", ">新<");
        finance.get("/cases/" + id);
        finance.post("/tasks/" + task().id() + "/urge", Map.of("words", "等你们的意见"));
        assertThat(finance.get("/cases/" + id).body()).contains("已经催办。", "等你们的意见");
        assertThat(owner.get("/inbox?scope=office&text=" + number).body()).contains("催办 1 次");
    }

    @Test
    void anAbsenceIsSetOnOnesOwnPageAndWorkIsHandedOverWithANumber() {
        Visitor head = visitor(bureau.districtHead());
        head.get("/account");
        HttpResponse<String> refused = head.post(
                "/account/absences",
                Map.of(
                        "firstDay",
                        "2022-03-05",
                        "lastDay",
                        "2022-03-02",
                        "substitute",
                        bureau.districtOfficer().personId().toString()));
        assertThat(refused.body()).contains("最后一天不能早于第一天。");
        bureau.claim(id, Stage.DISTRICT_INDUSTRY_REVIEW, bureau.districtOfficer());
        String from = bureau.districtOfficer().personId().toString();
        assertThat(head.get("/inbox/hand-over?from=" + from).body()).contains("全部转办（");
        head.post(
                "/inbox/hand-over",
                Map.of("from", from, "to", bureau.districtHead().personId().toString(), "expected", "0"));
        assertThat(head.get("/inbox/hand-over?from=" + from).body()).contains("和你看到的不一样");
    }

    @Test
    void aProgramAsksSignsSendsBackAndTakesBack() {
        ApiClient owner = new ApiClient(port, bureau.districtOfficer());
        ApiClient head = new ApiClient(port, bureau.districtHead());
        String at = "/tasks/" + task().id();
        ApiClient.Answer asked = owner.post(
                at + "/signers",
                Map.of(
                        "kind",
                        "AFTER",
                        "people",
                        List.of(bureau.districtHead().personId()),
                        "version",
                        task().version()));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body().at("/signers/0/state").asText()).isEqualTo("waiting");
        owner.post(at + "/complete", Map.of("outcome", "recommend", "version", task().version()));
        assertThat(owner.get(at).text("kept")).isEqualTo("recommend");
        assertThat(head.post(at + "/signature", Map.of("agrees", true))
                        .body()
                        .at("/task/state")
                        .asText())
                .isEqualTo("done");
        assertThat(head.post(at + "/take-back", Map.of()).status()).isEqualTo(409);
        assertThat(owner.post(at + "/take-back", Map.of()).status()).isEqualTo(200);
        assertThat(owner.post(
                                "/tasks/" + task().id() + "/return",
                                Map.of("stage", "ACCEPTANCE", "reason", "重新审查", "version", task().version()))
                        .body()
                        .at("/task/stage")
                        .asText())
                .isEqualTo("ACCEPTANCE");
        assertThat(owner.get("/inbox/done").body().at("/items/0/outcome").asText())
                .isEqualTo("return");
    }

    private Map<String, String> asking(String kind, String rule) {
        return Map.of(
                "kind",
                kind,
                "rule",
                rule,
                "people",
                bureau.districtHead().personId().toString(),
                "note",
                "请核对金额",
                "version",
                String.valueOf(task().version()));
    }

    private Visitor visitor(SignedIn person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), Bureau.PASSWORD);
        return visitor;
    }
}

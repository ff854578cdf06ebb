package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.AssessCase;
import org.fundcase.cases.Finding;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What people read of a case: the history in plain words, the track, what was read, what is asked for. */
@FundcaseTest
@Import(Bureau.class)
class CaseWordsTest {

    private static final Reason SIGN = new Reason("C-COMMITMENT", "请由法定代表人签字并盖章。", null);
    private static final Reason UNFIT = new Reason("J-UNFIT", "改造内容与发票不符。", null);
    /** Constants, keys with dots, slashes or dashes, ids, messages that are missing. */
    private static final Pattern RAW = Pattern.compile(
            "[A-Z]{3,}_?[A-Z_]*|[a-z]+[A-Z]\\w+|rule/|[0-9a-f]{8}-[0-9a-f]{4}-|\\?\\?|[a-z]+\\.[a-z]+[A-Z]");

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    @Autowired
    AssessCase assess;

    @Autowired
    GrantCases cases;

    @LocalServerPort
    int port;

    private Bureau.Applicant applicant;
    private SignedIn officer;
    private UUID id;

    @BeforeEach
    void anApplicationIsAtTheDistrict() {
        applicant = bureau.enterprise();
        officer = bureau.districtOfficer();
        id = bureau.submitted(bureau.openRound(Map.of()), applicant).id();
    }

    @Test
    void everyLineOfAFullCaseIsToldInPlainChinese() {
        live();
        assertThat(lines("zh"))
                .hasSizeGreaterThan(25)
                .allSatisfy(line -> assertThat(raw(line)).as(line).isEmpty());
    }

    @Test
    void everyLineOfAFullCaseIsToldInPlainEnglish() {
        live();
        assertThat(lines("en"))
                .hasSizeGreaterThan(25)
                .allSatisfy(line -> assertThat(raw(line)).as(line).isEmpty());
    }

    @Test
    void aCaseThatWaitsForTheRoundIsNotSaidToBeInHand() {
        bureau.complete(id, Stage.ACCEPTANCE, "accept", officer);
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        bureau.complete(id, Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", officer);
        bureau.complete(id, Stage.PRELIMINARY_CONCLUSION, "recommend", officer);
        String page = visitor(officer).get("/cases/" + id).body();
        assertThat(page).contains("等待审核", "现在没有要办的").doesNotContain("办理中");
        assertThat(new ApiClient(port, officer)
                        .get("/cases/" + id)
                        .body()
                        .at("/track/3/status")
                        .asText())
                .isEqualTo("waits");
    }

    @Test
    void theEnterpriseReadsEveryReasonWithItsClauseAndItsDocument() {
        UUID letter = document("commitment");
        bureau.complete(id, Stage.ACCEPTANCE, "correct", officer, new Reason(SIGN.code(), SIGN.text(), letter));
        String page = visitor(applicant.person()).get("/applications/" + id).body();
        assertThat(page)
                .contains("承诺书没有签字或盖章", "第四条（五）1", "请由法定代表人签字并盖章。")
                .contains("href=\"#files-commitment\"", "2022年3月16日", "/cases/" + id + "/letters");
    }

    @Test
    void theStatusPageTellsReasonsByKindAndDaysInWords() {
        UUID letter = document("commitment");
        bureau.complete(id, Stage.ACCEPTANCE, "correct", officer, new Reason(SIGN.code(), SIGN.text(), letter));
        submit.submit(id, applicant.person());
        assertThat(visitor(applicant.person()).get("/applications/" + id).body())
                .contains("<b>承诺书没有签字或盖章</b>", "涉及材料：承诺书.docx", "补正截止 2022年3月16日")
                .doesNotContain("2022-03-16");
    }

    @Test
    void historyTellsTheKindTheWordsAndTheDocumentOfEveryReason() {
        bureau.complete(id, Stage.ACCEPTANCE, "accept", officer);
        Reason about = new Reason(UNFIT.code(), UNFIT.text(), document("invoices"));
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "reject", bureau.financeOfficer(), about);
        String log = String.join("", lines("zh"));
        assertThat(log).contains("初审认为不符合要求 改造内容与发票不符。", "涉及材料 发票1.xml");
        assertThat(String.join("", lines("en")))
                .contains("Document concerned 发票1.xml")
                .doesNotContain("初审认为");
    }

    @Test
    void bothSidesSeeTheLinesOfAnInvoice() {
        UUID invoice = document("invoices");
        assertThat(visitor(officer).get("/cases/" + id + "?doc=" + invoice).body())
                .contains("发票明细", "*软件*生产执行管理系统", "300,000.00", "13%");
        assertThat(visitor(applicant.person()).get("/applications/" + id).body())
                .contains("读到的内容", "*软件*生产执行管理系统", "39,000.00");
    }

    @Test
    void theOtherOfficeReadsWhoseTurnItIs() {
        bureau.complete(id, Stage.ACCEPTANCE, "accept", officer);
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        assertThat(visitor(bureau.financeOfficer()).get("/cases/" + id).body())
                .contains("本环节在等什么", "现在由" + officer.officeName() + "办理初审·工信");
    }

    @Test
    void whatWasTickedWithoutWordsOutlivesAConflict() {
        String version = String.valueOf(bureau.task(id, Stage.ACCEPTANCE).version());
        String task = bureau.task(id, Stage.ACCEPTANCE).id();
        Visitor late = visitor(bureau.districtHead());
        late.get("/cases/" + id);
        bureau.complete(id, Stage.ACCEPTANCE, "accept", officer);
        late.post(
                "/tasks/" + task + "/complete",
                Map.of(
                        "task",
                        task,
                        "version",
                        version,
                        "outcome",
                        "correct",
                        "reason.correct",
                        "C-UNREADABLE",
                        "document.C-UNREADABLE",
                        document("licence").toString(),
                        "comment",
                        "再看一遍"));
        assertThat(late.get("/cases/" + id).body()).contains("没有办成", "你写的没有提交", "材料看不清或打不开", "营业执照.pdf", "再看一遍");
    }

    /** Findings, correction, opinions that change, a rejection, a reopening asked for: every kind of line. */
    private void live() {
        decideFinding();
        bureau.complete(id, Stage.ACCEPTANCE, "correct", officer, SIGN);
        submit.submit(id, applicant.person());
        bureau.accept(id, "材料齐全", officer);
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        bureau.complete(id, Stage.DISTRICT_INDUSTRY_REVIEW, "reject", officer, UNFIT);
        Visitor industry = visitor(officer);
        String page = industry.get("/cases/" + id).body();
        String seen = page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        industry.post("/cases/" + id + "/opinion", Map.of("seen", seen, "to", "recommend", "why", "协商后同意"));
        bureau.complete(id, Stage.PRELIMINARY_CONCLUSION, "reject", officer, UNFIT);
        industry.post("/cases/" + id + "/reopening", Map.of("reason", "补充了合同"));
    }

    private void decideFinding() {
        String key = assess.of(cases.get(id)).findings().stream()
                .filter(Finding::isOpen)
                .map(Finding::key)
                .findFirst()
                .orElseThrow();
        Visitor visitor = visitor(officer);
        visitor.get("/cases/" + id);
        visitor.post("/cases/" + id + "/findings", Map.of("finding", key, "correct", "true"));
        visitor.post(
                "/cases/" + id + "/documents/" + document("licence") + "/fields",
                Map.of("document", document("licence").toString(), "field", "address", "value", "常州市武进区一号"));
        bureau.claim(id, Stage.ACCEPTANCE, officer);
    }

    private UUID document(String slot) {
        return bureau.awaitRead(id).stream()
                .map(detail -> detail.document())
                .filter(document -> document.slot().equals(slot))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The text of each entry, without what people and files are called. */
    private List<String> lines(String language) {
        String page = visitor(officer)
                .get("/cases/" + id + "/history?lang=" + language)
                .body();
        String log = page.substring(
                page.indexOf("<ol class=\"fc-log\""), page.indexOf("</ol>", page.indexOf("<ol class=\"fc-log\"")));
        return List.of(log.split("<li")).stream()
                .skip(1)
                .map(line -> line.substring(line.indexOf('>') + 1)
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " "))
                .toList();
    }

    private static List<String> raw(String line) {
        String plain = line.replaceAll("\\S+\\.(pdf|docx|xml)", "").replaceAll("[A-Z_]+甲|CZ2022-\\d+|[0-9A-Z]{18}", "");
        return RAW.matcher(plain).results().map(found -> found.group()).toList();
    }

    private Visitor visitor(SignedIn person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), Bureau.PASSWORD);
        return visitor;
    }
}

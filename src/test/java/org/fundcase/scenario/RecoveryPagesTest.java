package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.Treasury;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.LetterKind;
import org.fundcase.recovery.PaidAward;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A recovery by its pages and by the API: who works on it, what is refused, what the party sees and may say. */
@FundcaseTest
@Import({Bureau.class, Treasury.class, PaidAward.class, DrawnPapers.class})
class RecoveryPagesTest {

    private static final Map<String, String> FACTS = Map.of(
            "cause", "MISUSE",
            "facts", "资金用于归还贷款。",
            "evidence", "银行流水。",
            "basis", "《财政违法行为处罚处分条例》第十四条第一款",
            "amount", "80000",
            "computation", "用于归还贷款的部分。");

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    PaidAward paid;

    @Autowired
    DrawnPapers drawn;

    @Autowired
    Workflow workflow;

    private Award award;
    private SignedIn enterprise;
    private Crawler officer;
    private Crawler head;

    @BeforeEach
    void pay() {
        Bureau.Applicant applicant = bureau.enterprise();
        enterprise = applicant.person();
        award = paid.of(applicant, 80_000);
        officer = new Crawler(port, treasury.city());
        head = new Crawler(port, bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD));
    }

    @Test
    void itIsOpenedFromTheAwardToldAndAnsweredByTheParty() {
        String blank = "/recoveries/new?award=" + award.id();
        assertThat(officer.open("/finance/awards/" + award.id()).body()).contains(blank);
        assertThat(officer.open(blank).body()).contains("追缴立案", award.payee());
        assertThat(officer.send("/recoveries", Map.of("award", award.id().toString(), "origin", "AUDIT", "source", ""))
                        .body())
                .contains("还没有填线索来源");
        String page = opened();

        assertThat(officer.send(page + "/facts", with(FACTS, "amount", "80000.01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.open(page).body()).contains("已拨付并且没有退回的是 80,000.00 元", "80000.01", "用于归还贷款的部分。");
        officer.send(page + "/facts", FACTS);
        Crawler party = new Crawler(port, enterprise);
        assertThat(party.open(page).statusCode()).isEqualTo(404);
        finish(officer, page, "propose");
        finish(head, page, "issue");

        assertThat(party.open(page).body()).contains("资金用于归还贷款。", "可以陈述、申辩，或者要求听证");
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        UUID notice =
                drawn.await(Subject.ofRecovery(id), LetterKind.RECOVERY_NOTICE).id();
        assertThat(party.open(page + "/letters").body()).contains("追缴事先告知书");
        officer.open(page);
        officer.send(
                "/letters/" + notice + "/service",
                Map.of("way", "DIRECT", "on", bureau.today().toString(), "recipient", "收发室", "proof", "送达回证"));
        assertThat(party.open(page).body()).contains("最迟在2022年3月8日提出");
        assertThat(party.send(page + "/heard", Map.of("what", "HEARING", "words", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(party.open(page).body()).contains("听证由办案单位安排和登记");
        party.send(page + "/heard", Map.of("what", "STATEMENT", "words", "已经归还专户。"));
        assertThat(officer.open(page).body()).contains("已经归还专户。", "最早 2022年3月9日");
        assertThat(officer.open("/recoveries").body()).contains(award.payee(), "账龄");
    }

    @Test
    void othersSeeNothingOfIt() {
        String page = opened();
        for (SignedIn stranger : new SignedIn[] {
            bureau.enterprise().person(), bureau.person(OfficeKind.DISTRICT_INDUSTRY, "新北区", Role.OFFICER)
        }) {
            Crawler other = new Crawler(port, stranger);
            assertThat(other.open(page).statusCode()).isIn(403, 404);
            assertThat(other.open(page + "/letters").statusCode()).isIn(403, 404);
            assertThat(other.send(page + "/facts", FACTS).statusCode()).isIn(403, 404);
            assertThat(other.send(page + "/receipts", Map.of()).statusCode()).isIn(403, 404);
            assertThat(other.open("/recoveries/of/" + award.caseId()).body()).doesNotContain("ZJ2022");
        }
        Crawler auditor = new Crawler(port, bureau.auditor());
        assertThat(auditor.open(page).statusCode()).isEqualTo(200);
        assertThat(auditor.send(page + "/facts", FACTS).statusCode()).isIn(403, 404);
    }

    @Test
    void aProgramDoesTheSame() {
        ApiClient city = new ApiClient(port, treasury.city());
        ApiClient.Answer refused = city.post("/recoveries", Map.of("origin", "AUDIT", "source", "报告"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("field")).isEqualTo("award");
        String id = city.post("/recoveries", Map.of("award", award.id(), "origin", "AUDIT", "source", "报告第 3 项"))
                .text("id");
        assertThat(city.post("/recoveries/" + id + "/facts", Map.of("fields", FACTS))
                        .status())
                .isEqualTo(200);
        ApiClient.Answer shown = city.get("/recoveries/" + id);
        assertThat(shown.text("state")).isEqualTo("FACTS");
        assertThat(shown.text("facts")).isEqualTo("资金用于归还贷款。");
        assertThat(new ApiClient(port, enterprise).get("/recoveries/" + id).status())
                .isEqualTo(404);
        assertThat(city.post("/recoveries/" + id + "/measures", Map.of("fields", Map.of("kind", "DEMAND")))
                        .status())
                .isEqualTo(409);
    }

    private String opened() {
        officer.open("/recoveries/new?award=" + award.id());
        return officer.send(
                        "/recoveries",
                        Map.of("award", award.id().toString(), "origin", "AUDIT", "source", "专项审计报告第 3 项"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^http://[^/]+", "");
    }

    private void finish(Crawler who, String page, String outcome) {
        who.open(page);
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        CaseTask task = workflow.openTasks(id).get(0);
        who.send(
                "/tasks/" + task.id() + "/complete",
                Map.of("version", String.valueOf(task.version()), "outcome", outcome, "comment", ""));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> other = new HashMap<>(fields);
        other.put(name, value);
        return other;
    }
}

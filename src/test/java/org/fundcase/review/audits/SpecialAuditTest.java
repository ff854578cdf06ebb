package org.fundcase.review.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Bars;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.platform.TimeTravel;
import org.fundcase.review.AnswerEffect;
import org.fundcase.review.Proposals;
import org.fundcase.review.UnderReview;
import org.fundcase.review.audits.ReportAudit.Sent;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.SideTasks;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A firm audits a case; each of its findings is answered before the case goes on, and only ever lowers the proposal. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, UnderReview.class})
class SpecialAuditTest {

    private static final String FIRM_CODE = "91320400MA1TEST00X";

    @Autowired
    Bureau bureau;

    @Autowired
    UnderReview review;

    @Autowired
    OrderAudit orders;

    @Autowired
    ReportAudit reports;

    @Autowired
    Audits audits;

    @Autowired
    Proposals proposals;

    @Autowired
    SideTasks tasks;

    @Autowired
    Workflow workflow;

    @Autowired
    GrantCases cases;

    @Autowired
    Applicants applicants;

    @Autowired
    FrozenLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Bars bars;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Round round;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    private GrantCase underReview() {
        round = review.round(0);
        GrantCase filed = review.recommended(round);
        review.begin(round, filed);
        return filed;
    }

    private String code() {
        return bureau.enterprise().party().creditCode();
    }

    private NewAudit order(String firm, String code, GrantCase... about) {
        return new NewAudit(
                firm,
                code,
                "审字〔2022〕3号",
                "核对投入的真实性",
                bureau.today().plusDays(20).toString(),
                Stream.of(about).map(GrantCase::id).toList(),
                "");
    }

    private UUID ordered(GrantCase... about) {
        return orders.order(round.id(), order("诚信会计师事务所", code(), about), bureau.cityOfficer());
    }

    @Test
    void aFirmThatIsListedForDishonestyIsNotCommissioned() {
        GrantCase filed = underReview();
        String firm = code();
        bars.impose(
                new Bars.Imposed(
                        UUID.randomUUID(),
                        new CreditCode(firm),
                        null,
                        "某事务所",
                        "出具虚假审计报告",
                        "常工信失〔2022〕9号",
                        bureau.today(),
                        Bars.NO_END),
                bureau.cityOfficer().actor());
        assertThatThrownBy(() -> orders.order(round.id(), order("某事务所", firm, filed), bureau.cityOfficer()))
                .hasMessageContaining("被列入失信名单，到移出名单为止");
    }

    private void report(UUID audit, String why) {
        byte[] bytes = bureau.papers()
                .pdf(org.fundcase.demo.papers.Paper.licence(bureau.enterprise().party(), "张三", bureau.today()));
        reports.upload(
                round.id(), audit, new Sent("报告.pdf", why, new ByteArrayInputStream(bytes)), bureau.cityOfficer());
    }

    private UUID found(UUID audit, GrantCase about, String what, String amount) {
        reports.enter(
                round.id(),
                audit,
                new NewFinding(about.id(), what, amount, "管理办法第十条", "MATERIAL", null),
                bureau.cityOfficer());
        List<AuditFinding> all =
                audits.seenBy(bureau.cityOfficer(), round.id(), audit).findings();
        return all.get(all.size() - 1).id();
    }

    private CaseTask answered(UUID finding, Outcome outcome, String words, String effect, SignedIn by) {
        CaseTask task = workflow.task(finding.toString()).orElseThrow();
        return workflow.complete(
                new TaskCompletion(
                        task.id(),
                        outcome,
                        effect.isEmpty() ? List.of() : List.of(AnswerEffect.as(effect)),
                        words,
                        task.version()),
                by);
    }

    @Test
    void everyFindingIsATaskAndWhatIsAdoptedLowersTheProposalForGood() {
        GrantCase filed = underReview();
        SignedIn city = bureau.cityOfficer();
        proposals.propose(filed.id(), "20000", "投入偏高", city);
        UUID audit = ordered(filed);
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.REVIEW, "support", city))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details().toString()).contains("还没有交报告"));
        report(audit, "");
        UUID twice = found(audit, filed, "一张发票重复列支", "5000");
        UUID second = found(audit, filed, "验收资料不全", "");
        assertThat(workflow.task(twice.toString())).isEmpty();
        reports.seal(round.id(), audit, city);
        assertThat(tasks.openOf(filed.id())).hasSize(2).allSatisfy(task -> {
            assertThat(task.stage()).isEqualTo(Stage.AUDIT_ANSWER);
            assertThat(task.officeId()).isEqualTo(city.officeId());
            assertThat(task.due()).isNotNull();
        });
        assertThat(jdbc.sql("SELECT count(*) FROM inbox_item WHERE case_id = ? AND stage = 'AUDIT_ANSWER'")
                        .param(filed.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThatThrownBy(() -> answered(twice, Outcome.ADOPT, "属实", "6000", city))
                .hasMessageContaining("最多调减");
        assertThatThrownBy(() -> answered(twice, Outcome.ADOPT, "", "", city)).hasMessageContaining("答复");
        answered(twice, Outcome.ADOPT, "属实，调减", "4000", city);
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.REVIEW, "support", city))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details().toString()).contains("验收资料不全"));
        answered(second, Outcome.OVERRULE, "资料已在案卷第三册", "", city);
        assertThatThrownBy(() -> proposals.propose(filed.id(), "69000", "又改回去", city))
                .isInstanceOf(Refusal.class);
        bureau.complete(filed.id(), Stage.REVIEW, "support", city);
        bureau.complete(round.id(), Stage.RANKING, "freeze", city);
        assertThat(lists.inForce(round.id()).of(filed.id()).orElseThrow().amount())
                .isEqualTo(Money.yuan(16_000));
    }

    @Test
    void theFirmIsLookedAtForConflictsAndWrongInputIsToldAllAtOnce() {
        GrantCase filed = underReview();
        SignedIn city = bureau.cityOfficer();
        var applicant = applicants.get(filed.enterpriseId());
        assertThatThrownBy(() -> orders.order(
                        round.id(), order("某事务所", applicant.creditCode().value(), filed), city))
                .hasMessageContaining("回避");
        NewAudit wrong = new NewAudit("", FIRM_CODE, "", "", "2020-01-01", List.of(), "");
        assertThatThrownBy(() -> orders.order(round.id(), wrong, city))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::field)
                        .containsExactly("firm", "firmCode", "contract", "scope", "due", "cases"));
        assertThatThrownBy(() -> orders.order(round.id(), order("某事务所", code(), filed), bureau.districtOfficer()))
                .hasMessageContaining("市工信局");
        SignedIn stranger = bureau.person("镇江市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        assertThatThrownBy(() -> orders.order(round.id(), order("某事务所", code(), filed), stranger))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aSealedReportIsFrozenAndAFurtherVersionNeedsAReason() {
        GrantCase filed = underReview();
        SignedIn city = bureau.cityOfficer();
        UUID audit = ordered(filed);
        assertThatThrownBy(() -> reports.seal(round.id(), audit, city)).hasMessageContaining("没有可以改的报告");
        report(audit, "");
        assertThatThrownBy(() -> report(audit, "再来一版")).hasMessageContaining("还没有封存");
        UUID first = found(audit, filed, "一张发票重复列支", "5000");
        UUID wrong = found(audit, filed, "写错的一条", "1");
        reports.drop(round.id(), audit, wrong, city);
        reports.seal(round.id(), audit, city);
        Audit sealed = audits.seenBy(bureau.auditor(), round.id(), audit);
        Audit.Report report = Objects.requireNonNull(sealed.latest());
        assertThat(report.seal()).extracting(Audit.Seal::hash).isEqualTo(ReportAudit.hash(sealed, report));
        assertThat(sealed.findings()).extracting(AuditFinding::id).containsExactly(first);
        assertThatThrownBy(() -> found(audit, filed, "事后补的", "1")).hasMessageContaining("已经封存");
        assertThatThrownBy(() -> jdbc.sql("UPDATE review_audit_report SET file_name = 'x' WHERE audit_id = ?")
                        .param(audit)
                        .update())
                .hasMessageContaining("sealed");
        assertThatThrownBy(() -> jdbc.sql("UPDATE review_audit_finding SET amount_fen = 1 WHERE id = ?")
                        .param(first)
                        .update())
                .hasMessageContaining("sealed");
        assertThatThrownBy(() -> report(audit, "")).hasMessageContaining("理由");
        report(audit, "复核后撤回一条，另增一条");
        reports.drop(round.id(), audit, first, city);
        UUID next = found(audit, filed, "合同金额不符", "3000");
        nothingGoesIntoOrOutOfASealedReport(audit, first, next);
        reports.seal(round.id(), audit, city);
        assertThat(tasks.openOf(filed.id())).extracting(CaseTask::id).containsExactly(next.toString());
        for (String changed : List.of("NULL", "3")) {
            refusesSql(
                    "UPDATE review_audit_finding SET dropped_in = " + changed
                            + " WHERE audit_id = :audit AND id = :finding",
                    audit,
                    first);
        }
        assertThatThrownBy(() -> answered(first, Outcome.ADOPT, "属实", "", city)).isInstanceOf(Refusal.class);
    }

    @Test
    void afterTheReviewAnOpenFindingHoldsTheRankingAndGoingBackLosesNothing() {
        GrantCase filed = underReview();
        SignedIn city = bureau.cityOfficer();
        bureau.complete(filed.id(), Stage.REVIEW, "support", city);
        UUID audit = ordered(filed);
        report(audit, "");
        UUID finding = found(audit, filed, "一张发票重复列支", "5000");
        reports.seal(round.id(), audit, city);
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.AWAITING_DECISION);
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.RANKING, "freeze", city))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details().toString()).contains("一张发票重复列支"));
        answered(finding, Outcome.ADOPT, "属实", "", city);
        bureau.complete(round.id(), Stage.RANKING, "freeze", city);
        assertThat(lists.inForce(round.id()).of(filed.id()).orElseThrow().note())
                .isNotNull();
        assertThatThrownBy(() -> ordered(filed)).hasMessageContaining("已经排序");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWinsAndTheOtherIsTold() {
        GrantCase filed = underReview();
        UUID audit = ordered(filed);
        report(audit, "");
        UUID finding = found(audit, filed, "一张发票重复列支", "5000");
        reports.seal(round.id(), audit, bureau.cityOfficer());
        CaseTask task = workflow.task(finding.toString()).orElseThrow();
        List<CompletableFuture<String>> both = Stream.of(bureau.cityOfficer(), bureau.otherCityHead())
                .map(who -> CompletableFuture.supplyAsync(() -> {
                    try {
                        workflow.complete(
                                new TaskCompletion(task.id(), Outcome.ADOPT, List.of(), "属实", task.version()), who);
                        return "answered";
                    } catch (Refusal refusal) {
                        return refusal.kind().name();
                    }
                }))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("answered", "CONFLICT");
    }

    @Test
    void anApplicationThatIsDeclinedOrTakenBackLeavesNoTaskBehind() {
        GrantCase filed = underReview();
        UUID audit = ordered(filed);
        report(audit, "");
        found(audit, filed, "一张发票重复列支", "5000");
        reports.seal(round.id(), audit, bureau.cityOfficer());
        bureau.complete(
                filed.id(),
                Stage.REVIEW,
                "decline",
                bureau.cityOfficer(),
                new org.fundcase.workflow.StepHandler.Reason("D-UNFIT", "不符合支持方向", null));
        assertThat(tasks.openOf(filed.id())).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM inbox_item WHERE case_id = ?")
                        .param(filed.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thePagesShowTheAuditAndTheEnterpriseReadsItInPlainWords() {
        GrantCase filed = underReview();
        UUID audit = ordered(filed);
        Visitor enterprise = new Visitor(port);
        enterprise.signIn("e-" + filed.enterpriseId(), Bureau.PASSWORD);
        assertThat(enterprise.get("/applications/" + filed.id()).body()).contains("诚信会计师事务所", "请配合提供账簿和凭证");
        report(audit, "");
        UUID finding = found(audit, filed, "一张发票重复列支", "5000");
        reports.seal(round.id(), audit, bureau.cityOfficer());
        Visitor city = new Visitor(port);
        city.signIn(bureau.cityOfficer().username(), Bureau.PASSWORD);
        String page = city.get("/cases/" + filed.id()).body();
        assertThat(page).contains("先要办结的事", "一张发票重复列支", "/answers/" + finding);
        assertThat(city.get("/rounds/" + round.id()).body()).contains("专项审计", "还没有答复");
        city.post(
                "/rounds/" + round.id() + "/audits",
                java.util.Map.of(
                        "firm", "某事务所", "firmCode", "9132", "cases", filed.id().toString()));
        assertThat(city.get("/rounds/" + round.id() + "/audits").body())
                .contains("诚信会计师事务所", "某事务所", "不是统一社会信用代码", "还没有填委托依据");
        city.post(
                "/cases/" + filed.id() + "/answers/" + finding,
                java.util.Map.of("version", "1", "outcome", "adopt", "answer", "属实，先留着", "effect", "99999"));
        assertThat(city.get("/cases/" + filed.id()).body()).contains("属实，先留着", "最多调减");
        assertThat(city.get("/rounds/" + round.id() + "/audits/" + audit).body())
                .contains("一张发票重复列支", "出新版的理由");
        assertThat(city.get("/inbox?scope=office").body()).contains("审计发现答复");
        answered(finding, Outcome.ADOPT, "属实", "2000", bureau.cityOfficer());
        assertThat(enterprise.get("/applications/" + filed.id()).body()).contains("审核金额因此调减 2,000.00 元");
        assertThat(enterprise.get("/rounds/" + round.id() + "/audits").statusCode())
                .isIn(403, 404);
        Visitor auditor = new Visitor(port);
        auditor.signIn(bureau.auditor().username(), Bureau.PASSWORD);
        assertThat(auditor.get("/rounds/" + round.id() + "/audits/" + audit).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aReasonThatIsRefusedIsStillInTheFormOfItsCase() {
        GrantCase filed = underReview();
        UUID audit = ordered(filed);
        Visitor officer = new Visitor(port);
        officer.signIn(bureau.cityOfficer().username(), Bureau.PASSWORD);
        String at = "/rounds/" + round.id() + "/audits/" + audit;
        String tooLong = "改".repeat(501);
        officer.get(at);
        officer.post(at + "/cases/" + filed.id() + "/cancel", Map.of("reason", tooLong));
        assertThat(officer.get(at).body()).contains(tooLong, "取消的理由");
    }

    /** By somebody who gets at the database as the application does; the second version is still open. */
    private void nothingGoesIntoOrOutOfASealedReport(UUID audit, UUID sealed, UUID open) {
        refusesSql(
                "INSERT INTO review_audit_finding (id, audit_id, version, no, case_id, what, amount_fen, clause, "
                        + "severity, entered_name, entered_at) SELECT gen_random_uuid(), audit_id, 1, 99, case_id, '后补', 1, "
                        + "'', 'MINOR', '某人', now() FROM review_audit_finding WHERE audit_id = :audit AND id = :finding",
                audit,
                sealed);
        refusesSql(
                "UPDATE review_audit_finding SET version = 2 WHERE audit_id = :audit AND id = :finding", audit, sealed);
        refusesSql(
                "UPDATE review_audit_finding SET version = 1 WHERE audit_id = :audit AND id = :finding", audit, open);
        refusesSql("DELETE FROM review_audit_finding WHERE audit_id = :audit AND id = :finding", audit, sealed);
        refusesSql(
                "INSERT INTO review_audit_report (audit_id, version, why, sha256, file_name, mime, size, uploaded_name, "
                        + "uploaded_at, hash, sealed_at) SELECT r.audit_id, 3, '', sha256, file_name, mime, size, "
                        + "uploaded_name, now(), 'x', now() FROM review_audit_report r JOIN review_audit_finding f "
                        + "USING (audit_id, version) WHERE r.audit_id = :audit AND f.id = :finding",
                audit,
                sealed);
    }

    private void refusesSql(String sql, UUID audit, UUID finding) {
        Map<String, UUID> params = Map.of("audit", audit, "finding", finding);
        assertThatThrownBy(() -> jdbc.sql(sql).params(params).update())
                .as("%s", sql)
                .hasMessageContaining("review_audit_");
    }
}

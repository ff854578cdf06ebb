package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.arrangements.IssueRecipients;
import org.fundcase.funding.Awards;
import org.fundcase.funding.IssuedList;
import org.fundcase.funding.Payments;
import org.fundcase.funding.Quotas;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.funding.Treasury;
import org.fundcase.funding.Written;
import org.fundcase.history.History;
import org.fundcase.kernel.Subject;
import org.fundcase.operators.Agreement;
import org.fundcase.operators.Agreements;
import org.fundcase.operators.OwedReports;
import org.fundcase.operators.Reports;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Objecting;
import org.fundcase.publicity.Objection;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.NamedRecipients;
import org.fundcase.rounds.Recipient;
import org.fundcase.rounds.RecordRecipient;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.ClaimTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that rooms have on pages of their own stands in the inbox of the office that has it, until it is done there. */
@FundcaseTest
@Import({
    Bureau.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    PublicityDesk.class,
    Objecting.class,
    Treasury.class,
    Payout.class,
    NamedRecipients.class,
    OwedReports.class
})
class DeskTasksTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    PublicityDesk desk;

    @Autowired
    Objecting objecting;

    @Autowired
    Treasury treasury;

    @Autowired
    Awards awards;

    @Autowired
    Quotas quotas;

    @Autowired
    Payments payments;

    @Autowired
    NamedRecipients named;

    @Autowired
    RecordRecipient record;

    @Autowired
    IssueRecipients issue;

    @Autowired
    Agreements agreements;

    @Autowired
    Reports reports;

    @Autowired
    OwedReports owed;

    @Autowired
    Payout payout;

    @Autowired
    Workflow workflow;

    @Autowired
    ClaimTask claims;

    @Autowired
    TimeTravel time;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void anObjectionIsTakenUpAndAnsweredFromTheInboxOfWhoPublishes() {
        Entry about = PublicityDesk.entry("被异议企业", 50_000, Standing.SELECTED, "");
        Round round = desk.toPublish(Map.of(), about);
        Notice notice = desk.published(round, LocalDate.of(2022, 3, 31));
        SignedIn city = bureau.cityOfficer();
        Objection objection = objecting.report(notice, about.caseId(), "甲");
        assertThat(waiting(round.id())).containsExactly("OBJECTION_ANSWER 2022-04-08");
        assertThat(inbox(city, "OFFICE", round.prefix() + "#"))
                .contains("异议受理", "/rounds/" + round.id() + "/objections/" + objection.id());
        CaseTask task = task(round.id());
        assertThatThrownBy(() -> workflow.complete(
                        new TaskCompletion(task.id(), Outcome.ACCEPT, List.of(), "", task.version()), city))
                .hasMessageContaining("在它自己的页面上办理");
        SignedIn finance = bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        assertThat(inbox(finance, "ALL", round.prefix() + "#")).doesNotContain("被异议企业", "/objections/");
        claims.claim(task.id(), task.version(), city);
        assertThat(inbox(city, "MINE", round.prefix() + "#")).contains("异议受理");

        SignedIn inspects = bureau.person(OfficeKind.AUDIT, null, Role.AUDITOR);
        String file = "/rounds/" + round.id() + "/objections/" + objection.id();
        Visitor auditor = visitor(inspects);
        assertThat(auditor.get("/rounds/" + round.id()).body()).contains(file);
        assertThat(auditor.get(file).body())
                .contains(Objecting.FACTS, "依规定保密")
                .doesNotContain("/accept\"", "/objector");
        assertThat(auditor.post(file + "/objector", Map.of()).statusCode()).isIn(403, 404);
        assertThat(inbox(inspects, "ALL", round.prefix() + "#")).contains("异议受理");
        assertThat(history.of(Subject.ofRound(round.id())))
                .anyMatch(one -> one.type().equals("ObjectionRead"));

        objecting.accept(objection, city);
        assertThat(waiting(round.id())).hasSize(1).first().asString().startsWith("OBJECTION_CONCLUSION 2022-0");
        objecting.conclude(objection, "KEEP", null, city);
        assertThat(waiting(round.id())).isEmpty();
        assertThat(visitor(city).get("/inbox?tab=done").body()).contains(round.prefix() + "#1", "异议核实答复");
    }

    @Test
    void aConclusionThatChangesTheListWaitsInTheInboxForTheSecondPerson() {
        Entry about = PublicityDesk.entry("被异议企业", 50_000, Standing.SELECTED, "");
        Round round = desk.toPublish(Map.of(), about);
        Notice notice = desk.published(round, LocalDate.of(2022, 3, 31));
        SignedIn city = bureau.cityOfficer();
        Objection objection = objecting.report(notice, about.caseId(), "甲");
        objecting.accept(objection, city);
        String answering = waiting(round.id()).get(0);
        objecting.propose(objection, "REMOVE", null, city);
        assertThat(waiting(round.id()))
                .hasSize(2)
                .contains(answering)
                .anyMatch(one -> one.startsWith("CONCLUSION_CHECK 2022-0"));
        SignedIn second = objecting.second(city);
        assertThat(inbox(second, "OFFICE", round.prefix() + "#"))
                .contains("异议结论复核", "/rounds/" + round.id() + "/objections/" + objection.id());
        objecting.answer(objection, SecondAnswer.of(false, "铭牌照片不清楚"), second);
        assertThat(waiting(round.id())).containsExactly(answering);
        objecting.propose(objection, "REMOVE", null, city);
        objecting.answer(objection, SecondAnswer.of(true, ""), second);
        assertThat(waiting(round.id())).isEmpty();
    }

    @Test
    void aPlaceFromTheReserveWaitsInTheInboxForTheSecondPerson() {
        Entry bad = PublicityDesk.entry("被举报企业", 50_000, Standing.SELECTED, "");
        Entry next = PublicityDesk.entry("备选企业", 40_000, Standing.RESERVE, "");
        Round round = desk.toPublish(Map.of(), bad, next);
        Notice notice = desk.published(round, LocalDate.of(2022, 3, 31));
        SignedIn city = bureau.cityOfficer();
        Objection objection = objecting.report(notice, bad.caseId(), "甲");
        objecting.accept(objection, city);
        objecting.conclude(objection, "REMOVE", null, city);
        UUID proposed = objecting.proposePromotion(round.id(), city);
        assertThat(waiting(round.id())).containsExactly("RESERVE_CHECK 2022-04-08");
        SignedIn second = objecting.second(city);
        assertThat(inbox(second, "OFFICE", next.number()))
                .contains("备选递补复核", "备选企业", "/rounds/" + round.id() + "#second");
        objecting.answerPromotion(round.id(), proposed, SecondAnswer.of(false, "先核对金额"), second);
        assertThat(waiting(round.id())).isEmpty();
        objecting.answerPromotion(
                round.id(), objecting.proposePromotion(round.id(), city), SecondAnswer.of(true, ""), second);
        assertThat(waiting(round.id())).isEmpty();
    }

    @Test
    void whatIsRefusedOrOnlyAClueWaitsForNobody() {
        Entry about = PublicityDesk.entry("被异议企业", 50_000, Standing.SELECTED, "");
        Round round = desk.toPublish(Map.of(), about);
        Notice notice = desk.published(round, LocalDate.of(2022, 3, 31));
        objecting.report(notice, about.caseId(), null);
        assertThat(waiting(round.id())).isEmpty();
        objecting.refuse(objecting.report(notice, about.caseId(), "乙"), "没有线索。", bureau.cityOfficer());
        assertThat(waiting(round.id())).isEmpty();
    }

    @Test
    void aDistrictThatNeverSignsBecomesLateIsUrgedSignsAndAsksForItsPayments() {
        treasury.budget("CZ-II-2019", 2022, 100);
        IssuedList list = treasury.list(2022, List.of(treasury.award("DT-" + UUID.randomUUID(), 100)));
        awards.issue(list, treasury.cityFinance());
        UUID award = treasury.idOf(list, list.awards().get(0));
        UUID quota = treasury.get(award).quotaId();
        CaseTask paper = ofMatter("quotaReceipt:" + list.id() + ":" + quota);
        assertThat(paper)
                .matches(one -> one.officeId().equals(treasury.payer().officeId()))
                .matches(one -> LocalDate.of(2022, 3, 8).equals(one.due()));
        assertThat(inbox(treasury.payer(), "OFFICE", list.paper())).contains("指标文件签收", "/finance#unreceived");

        time.to(LocalDate.of(2022, 3, 10));
        SignedIn city = treasury.city();
        assertThat(visitor(city)
                        .get("/inbox?scope=ALL&due=OVERDUE&text=" + encoded(list.paper()))
                        .body())
                .contains(list.paper(), "fc-due late");
        assertThat(visitor(city).get("/finance").body()).contains("逾期未签收", "/tasks/" + paper.id() + "/urge");
        Visitor urging = visitor(city);
        urging.get("/finance");
        assertThat(urging.post("/tasks/" + paper.id() + "/urge", Map.of()).statusCode())
                .isLessThan(400);
        assertThat(urging.get("/finance").body()).contains("已经催办");
        assertThat(inbox(treasury.payer(), "OFFICE", list.paper())).contains("催办");

        quotas.receive(list.id(), quota, LocalDate.of(2022, 3, 10), treasury.payer());
        String asks = "paymentRequest:" + list.id() + ":" + quota;
        assertThat(workflow.task(paper.id()).orElseThrow().isOpen()).isFalse();
        assertThat(ofMatter(asks).due()).isEqualTo(LocalDate.of(2022, 4, 11));
        treasury.requested(award, "60");
        assertThat(open(asks)).isEqualTo(1);
        UUID rest = treasury.requested(award, "40");
        assertThat(open(asks)).isZero();
        payments.refuse(rest, new Written(Treasury.key(), "账户要核"), treasury.payersHead());
        assertThat(open(asks)).isEqualTo(1);
    }

    @Test
    void aRecipientWaitsForTheSecondPersonAndThenForItsIssue() {
        treasury.budget("CZ-II-2019", 2022, 1_000_000);
        treasury.cityFinance();
        UUID round = bureau.openRound(Map.of()).id();
        SignedIn officer = bureau.cityOfficer();
        SignedIn head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        Recipient one = named.record(round, "某广播台", "719000", null, officer);
        assertThat(inbox(head, "OFFICE", "某广播台")).contains("受款安排复核", "/rounds/" + round + "/recipients", "71.90");
        assertThat(waiting(round)).containsExactly("RECIPIENT_CHECK 2022-03-08");
        record.confirm(round, one.id(), head);
        assertThat(waiting(round)).hasSize(1);
        assertThat(task(round).page()).isEqualTo("/rounds/" + round + "/arrangements");
        issue.issue(round, "常工信融合〔2022〕" + Math.abs(round.hashCode() % 90_000) + "号", head);
        assertThat(waiting(round)).isEmpty();
    }

    @Test
    void anOperatorsReportWaitsFromTheEndOfItsPeriod() {
        SignedIn operator = OtherCity.JIANGMEN.operator(bureau);
        SignedIn officer = OtherCity.JIANGMEN.officer(bureau);
        Agreement agreement = bureau.entrust(agreements.entrusting(officer).get(0), Map.of(), officer);
        UUID budget = payout.budget("江门市", new SchemeVersion("JM-II-2021", "2021"));
        payout.fillAccount(budget, operator, "江门市");
        owed.keep();
        assertThat(inbox(operator, "OFFICE", agreement.number())).doesNotContain("/reports/2022-03-31");
        time.days(35);
        owed.keep();
        owed.keep();
        String page = "/operator/agreements/" + agreement.id() + "/reports/2022-03-31";
        assertThat(inbox(operator, "OFFICE", agreement.number())).contains("href=\"" + page + "\"");
        bureau.entrust(agreements.entrusting(officer).get(0), Map.of("services", "RECEIVE,PAY"), officer);
        owed.keep();
        assertThat(inbox(operator, "OFFICE", agreement.number()))
                .as("no longer entrusted")
                .doesNotContain(page);
        agreement = bureau.entrust(agreements.entrusting(officer).get(0), Map.of(), officer);
        owed.keep();
        page = "/operator/agreements/" + agreement.id() + "/reports/2022-03-31";
        assertThat(inbox(operator, "OFFICE", agreement.number())).contains(page);
        reports.submit(agreement.id(), LocalDate.of(2022, 3, 31), "没有支付。", operator);
        assertThat(inbox(operator, "OFFICE", agreement.number())).doesNotContain(page);
    }

    private String inbox(SignedIn who, String scope, String text) {
        return visitor(who)
                .get("/inbox?scope=" + scope + "&text=" + encoded(text))
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> waiting(UUID subject) {
        return jdbc.sql("SELECT stage || ' ' || due FROM inbox_item WHERE case_id = ? AND desk IS NOT NULL ORDER BY 1")
                .param(subject)
                .query(String.class)
                .list();
    }

    private CaseTask task(UUID subject) {
        return workflow.task(jdbc.sql("SELECT task_id FROM inbox_item WHERE case_id = ? AND desk IS NOT NULL")
                        .param(subject)
                        .query(String.class)
                        .single())
                .orElseThrow();
    }

    private CaseTask ofMatter(String key) {
        return workflow.task(jdbc.sql("SELECT task_id FROM workflow_task WHERE matter = ? AND state = 'OPEN'")
                        .param(key)
                        .query(String.class)
                        .single())
                .orElseThrow();
    }

    private int open(String key) {
        return jdbc.sql("SELECT count(*) FROM inbox_item i JOIN workflow_task t USING (task_id) WHERE t.matter = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private Visitor visitor(SignedIn who) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who.username(), Bureau.PASSWORD);
        return visitor;
    }
}

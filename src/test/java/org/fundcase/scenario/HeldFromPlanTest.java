package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.WithdrawApplication;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objecting;
import org.fundcase.publicity.Objection;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An open objection keeps its project out of the plan; the round goes on, and plans it later if it is still supported. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class, Objecting.class})
class HeldFromPlanTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");
    private static final Instant ENDS = Instant.parse("2022-03-20T09:00:00Z");

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    Objecting objecting;

    @Autowired
    Notices notices;

    @Autowired
    GrantCases cases;

    @Autowired
    FrozenLists lists;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    Workflow workflow;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    private final Bureau.Applicant[] applicants = new Bureau.Applicant[2];
    private GrantCase clean;
    private GrantCase held;
    private Objection report;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void thePlanLeavesItOutAndSaysSoAndItsApplicationGoesOnWaiting() {
        Round round = issuedWithoutTheHeld();
        assertThat(payout.of(clean.id())).hasSize(1);
        assertThat(payout.of(held.id())).isEmpty();
        assertThat(cases.get(held.id()).state()).isEqualTo(CaseState.AWAITING_DECISION);
        Visitor officer = new Visitor(port);
        officer.signIn(bureau.cityOfficer().username(), Bureau.PASSWORD);
        assertThat(officer.get("/rounds/" + round.id()).body())
                .contains("有 1 个项目的异议还没有办结，本方案不列入", "第 1 件异议还没有办结，本方案不列入；办结以后另提补充方案");
    }

    @Test
    void onceTheObjectionIsConcludedASupplementaryPlanPaysItAndTheRoundEnds() {
        Round round = issuedWithoutTheHeld();
        payout.pay(clean.id());
        objecting.conclude(report, "KEEP", null, bureau.cityOfficer());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !workflow.openTasks(round.id())
                .isEmpty());
        walk.act(round, Stage.ALLOCATION);
        Visitor officer = new Visitor(port);
        officer.signIn(bureau.cityOfficer().username(), Bureau.PASSWORD);
        assertThat(officer.get("/rounds/" + round.id()).body())
                .as("the first plan stays beside the supplement")
                .contains("补充资金安排方案", "资金安排方案</h2>", clean.number(), held.number());
        walk.act(round, Stage.FINANCE_REVIEW);
        walk.act(round, Stage.ISSUE);
        walk.await(held.id(), CaseState.AWAITING_PAYMENT);
        assertThat(isPaying(round)).isTrue();
        payout.pay(held.id());
        awaitTheEndOfPaying(round);
        assertThat(cases.get(held.id()).state()).isEqualTo(CaseState.IMPLEMENTING);
    }

    @Test
    void whatTheObjectionRemovesAfterTheIssueIsLeftOutAndTheRoundEndsWithTheRest() {
        Round round = issuedWithoutTheHeld();
        payout.pay(clean.id());
        objecting.conclude(report, "REMOVE", null, bureau.cityOfficer());
        walk.await(held.id(), CaseState.NOT_SUPPORTED);
        awaitTheEndOfPaying(round);
        assertThat(lists.inForce(round.id()).of(clean.id()).orElseThrow().standing())
                .isEqualTo(Standing.SELECTED);
    }

    @Test
    void whatWasIssuedStandsAndIsNotTakenBackByAClick() {
        issuedWithoutTheHeld();
        assertThatThrownBy(() -> withdraw.withdraw(clean.id(), "不做了", applicants[0].person()))
                .hasMessageContaining("资金已经下达");
        withdraw.withdraw(held.id(), "不做了", applicants[1].person());
        assertThat(cases.get(held.id()).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void anObjectionBetweenPlanAndIssueSendsThePlanBack() {
        Round round = published();
        walk.act(round, Stage.ALLOCATION);
        walk.act(round, Stage.FINANCE_REVIEW);
        object(round);
        assertThatThrownBy(() -> walk.act(round, Stage.ISSUE)).hasMessageContaining("收到了对 " + held.number());
    }

    private boolean isPaying(Round round) {
        return workflow.course(round.id()).active().contains(Stage.PAYING);
    }

    private void awaitTheEndOfPaying(Round round) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !isPaying(round));
        assertThat(workflow.course(round.id()).entered()).contains(Stage.PAYING);
    }

    private Round issuedWithoutTheHeld() {
        Round round = published();
        object(round);
        walk.act(round, Stage.ALLOCATION);
        walk.act(round, Stage.FINANCE_REVIEW);
        walk.act(round, Stage.ISSUE);
        walk.await(clean.id(), CaseState.AWAITING_PAYMENT);
        return round;
    }

    private void object(Round round) {
        Notice notice = notices.of(round.id()).get(0);
        report = objecting.report(notice, held.id(), "甲");
        objecting.accept(report, bureau.cityOfficer());
    }

    /** Two applications whose publicity is over. */
    private Round published() {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        Round round = bureau.openRound(CHANGZHOU, "CZ2022", ENDS, Map.of());
        clean = recommended(round, 0);
        held = recommended(round, 1);
        payout.budget("常州市", CHANGZHOU);
        time.days(30);
        for (Stage stage = Stage.START_REVIEW; stage != Stage.ALLOCATION; stage = walk.next(round)) {
            walk.act(round, stage);
        }
        return round;
    }

    private GrantCase recommended(Round round, int n) {
        applicants[n] = bureau.enterprise();
        payout.account(applicants[n]);
        return bureau.recommended(round, applicants[n]);
    }
}

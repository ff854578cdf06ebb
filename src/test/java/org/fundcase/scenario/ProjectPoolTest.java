package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.WithdrawApplication;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.Letter;
import org.fundcase.letters.LetterKind;
import org.fundcase.platform.TimeTravel;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.PoolEntry.State;
import org.fundcase.rounds.Pooling;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** 江门第十条（二）：评审论证、入库储备、排序优选. What the money was not enough for waits in the pool for a later round. */
@FundcaseTest
@Import({
    Bureau.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    Payout.class,
    Pooling.class,
    DrawnPapers.class
})
class ProjectPoolTest {

    private static final OtherCity CITY = OtherCity.JIANGMEN;

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    Pooling pool;

    @Autowired
    DrawnPapers drawn;

    @Autowired
    GrantCases cases;

    @Autowired
    FrozenLists lists;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    private SignedIn operator;
    private Bureau.Applicant second;
    private GrantCase funded;
    private GrantCase waiting;

    @BeforeEach
    void fillTheSpecialAccount() {
        operator = CITY.operator(bureau);
        payout.fillAccount(payout.budget("江门市", new SchemeVersion("JM-II-2021", "2021")), operator, "江门市");
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void whatTheReviewSupportsIsInThePoolBeforeItIsRanked() {
        Round round = reviewed("2022-02-14");
        assertThat(pool.state(waiting.id())).isEqualTo(State.IN_POOL);
        bureau.complete(round.id(), Stage.RANKING, "freeze", operator);
        assertThat(pool.state(waiting.id())).isEqualTo(State.DRAWN);
        assertThat(pool.steps(waiting.id())).containsExactly("ENTERED", "DRAWN");
    }

    /** 等待审定 would be wrong: nobody is about to decide on it. */
    @Test
    void whatIsInThePoolReadsSoForItsEnterpriseOnListsAndForPrograms() {
        issuedWithoutTheSecond("2022-02-23");
        Visitor enterprise = new Visitor(port);
        enterprise.signIn(second.person().username(), Bureau.PASSWORD);
        assertThat(enterprise.get("/applications/" + waiting.id()).body())
                .contains("审核通过，已入项目库储备", "在库到 2024年", "排序、审定和公示")
                .doesNotContain("等待审定");
        assertThat(enterprise.get("/applications").body())
                .contains("在项目库（入库储备）")
                .doesNotContain("等待审定", "??");
        Visitor officer = new Visitor(port);
        officer.signIn(CITY.officer(bureau).username(), Bureau.PASSWORD);
        assertThat(officer.get("/cases?q=" + waiting.number()).body())
                .contains("在项目库（入库储备）")
                .doesNotContain("等待审定");
        assertThat(officer.get("/cases/" + waiting.id()).body()).contains("在项目库（入库储备）");

        Round later = CITY.open(bureau, "2022-02-24");
        walk.act(later, Stage.START_REVIEW);
        walk.act(later, Stage.RANKING);
        assertThat(enterprise.get("/applications/" + waiting.id()).body()).contains("在项目库里，已列入排序名单");
        assertThat(officer.get("/cases?q=" + waiting.number()).body()).contains("在项目库，已列入排序");
    }

    @Test
    void whatGotNoMoneyStaysInThePoolAndALaterRoundRanksAndFundsIt() throws Exception {
        issuedWithoutTheSecond("2022-02-15");
        walk.await(funded.id(), CaseState.AWAITING_PAYMENT);
        assertThat(pool.state(funded.id())).isEqualTo(State.FUNDED);
        assertThat(pool.state(waiting.id())).isEqualTo(State.IN_POOL);
        assertThat(cases.get(waiting.id()).state()).isEqualTo(CaseState.AWAITING_DECISION);
        Letter kept = drawn.await(Subject.ofCase(waiting.id()), LetterKind.POOLED);
        assertThat(kept.recipient().name()).isEqualTo(second.party().name());
        assertThat(drawn.words(kept)).contains("保留在项目库", "在库期限到2024年", "不等于给予支持");
        assertThat(drawn.all(Subject.ofCase(funded.id())))
                .extracting(Letter::kind)
                .doesNotContain(LetterKind.POOLED);

        Round later = CITY.open(bureau, "2022-02-16");
        walk.act(later, Stage.START_REVIEW);
        walk.act(later, Stage.RANKING);
        assertThat(entry(later, waiting).note()).contains("项目库往年项目");
        walk.toTheMoney(later);
        walk.await(waiting.id(), CaseState.AWAITING_PAYMENT);
        assertThat(drawn.words(drawn.await(Subject.ofCase(waiting.id()), LetterKind.AWARD)))
                .as("the round that supports it, not the one it was handed in to")
                .contains("列入“" + later.title() + "”支持名单");
        assertThat(pool.steps(waiting.id())).containsExactly("ENTERED", "DRAWN", "RETURNED", "DRAWN", "FUNDED");
    }

    @Test
    void whatIsTooOldLeavesThePoolAndItsApplicationEnds() {
        issuedWithoutTheSecond("2022-02-17");
        time.days(2 * 366);
        pool.expire();
        walk.await(waiting.id(), CaseState.NOT_SUPPORTED);
        assertThat(pool.state(waiting.id())).isEqualTo(State.LEFT);
        assertThat(pool.steps(waiting.id())).endsWith("LEFT");
    }

    @Test
    void whoTakesItsApplicationBackLeavesThePool() {
        issuedWithoutTheSecond("2022-02-18");
        withdraw.withdraw(waiting.id(), "项目不做了", second.person());
        assertThat(cases.get(waiting.id()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(pool.state(waiting.id())).isEqualTo(State.LEFT);
        Round later = CITY.open(bureau, "2022-02-19");
        walk.act(later, Stage.START_REVIEW);
        assertThat(lists.latest(later.id())).isEmpty();
    }

    @Test
    void thePageListsThePoolByPolicyAndYearWithWhatBecameOfEach() {
        issuedWithoutTheSecond("2022-02-20");
        Visitor officer = new Visitor(port);
        officer.signIn(CITY.officer(bureau).username(), Bureau.PASSWORD);
        String all = officer.get("/rounds/pool?scheme=JM-II-2021&year=2022&state=IN_POOL")
                .body();
        assertThat(all).contains(waiting.number(), "在库").doesNotContain(funded.number());
        assertThat(officer.get("/rounds/pool?scheme=JM-II-2021&year=2021").body())
                .doesNotContain(waiting.number());
        assertThat(officer.get("/rounds/pool/" + waiting.id()).body()).contains("审核同意，入库", "列入排序", "没有安排资金，回库", "资金不够");
    }

    @Test
    void anotherCityDoesNotFindIt() {
        issuedWithoutTheSecond("2022-02-21");
        Visitor stranger = new Visitor(port);
        stranger.signIn(bureau.cityOfficer().username(), Bureau.PASSWORD);
        assertThat(stranger.get("/rounds/pool").body()).doesNotContain(waiting.number());
        assertThat(stranger.get("/rounds/pool/" + waiting.id()).statusCode()).isEqualTo(404);
    }

    /** Two applications, both supported by the operator's review. */
    private Round reviewed(String opens) {
        time.close();
        Round round = CITY.open(bureau, opens);
        second = CITY.enterprise(bureau);
        funded = accepted(round, CITY.enterprise(bureau));
        waiting = accepted(round, second);
        time.days(130);
        walk.act(round, Stage.START_REVIEW);
        for (GrantCase one : List.of(funded, waiting)) {
            walk.await(one.id(), CaseState.IN_REVIEW);
            bureau.complete(one.id(), Stage.REVIEW, "support", operator);
        }
        return round;
    }

    private GrantCase accepted(Round round, Bureau.Applicant applicant) {
        GrantCase filed = CITY.filed(bureau, round, "JM21-1", applicant);
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator);
        bureau.complete(filed.id(), Stage.OPERATOR_REVIEW, "recommend", operator);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", operator);
        return filed;
    }

    private void issuedWithoutTheSecond(String opens) {
        Round round = reviewed(opens);
        walk.act(round, Stage.RANKING);
        transaction.executeWithoutResult(status -> lists.freeze(
                round.id(),
                lists.inForce(round.id()).entries().stream()
                        .map(entry ->
                                entry.caseId().equals(waiting.id()) ? entry.with(Standing.RESERVE, "资金不够") : entry)
                        .toList(),
                new FrozenLists.Freezing("资金线", operator)));
        walk.toTheMoney(round);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> pool.state(waiting.id()) == State.IN_POOL);
    }

    private Entry entry(Round round, GrantCase of) {
        return Objects.requireNonNull(lists.inForce(round.id()).of(of.id()).orElse(null));
    }
}

package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Objecting;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.RankBasis;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Two rounds of one scheme and year: neither ranks against the money of the other, nor issues by the other's paper. */
@FundcaseTest
@Import({
    Bureau.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    Payout.class,
    PublicityDesk.class,
    Objecting.class
})
class TwoRoundsOfAYearTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    PaperNumbers papers;

    @Autowired
    FrozenLists lists;

    @Autowired
    GrantCases cases;

    @Autowired
    PublicityDesk desk;

    @Autowired
    Objecting objecting;

    @Autowired
    Workflow workflow;

    @Autowired
    TimeTravel time;

    private Bureau.Applicant applicant;
    private GrantCase filed;
    private Round first;
    private Round second;

    @BeforeEach
    void bothAreRanked() {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        bureau.districtOfficer();
        bureau.financeOfficer();
        payout.budget("常州市", CHANGZHOU);
        first = open("第一批");
        second = open("第二批");
        applicant = bureau.enterprise();
        payout.account(applicant);
        filed = bureau.recommended(first, applicant);
        bureau.recommended(second, bureau.enterprise());
        time.days(30);
        for (Round round : new Round[] {first, second}) {
            walk.act(round, Stage.START_REVIEW);
            walk.act(round, Stage.RANKING);
        }
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void whatTheFirstListHoldsIsOffTheMoneyOfTheSecondAndThePageSaysSo() {
        RankBasis later = lists.inForce(second.id()).basis();
        assertThat(later.taken())
                .filteredOn(taken -> taken.roundId().equals(first.id()))
                .singleElement()
                .matches(taken -> taken.city().isPositive()
                        && taken.city().compareTo(lists.inForce(first.id()).total()) <= 0);
        assertThat(lists.inForce(first.id()).basis().taken())
                .noneMatch(taken -> taken.roundId().equals(second.id()));
        Visitor officer = new Visitor(port);
        officer.signIn(bureau.cityOfficer().username(), Bureau.PASSWORD);
        assertThat(officer.get("/rounds/" + second.id()).body()).contains("已从资金线里扣除", first.title());
    }

    @Test
    void theReserveMovesUpOnlyWithMoneyThatNoOtherListHolds() {
        FrozenList before = lists.inForce(first.id());
        Money line = Objects.requireNonNull(lists.inForce(second.id()).basis().line())
                .city();
        add(second, PublicityDesk.entry("备选企业", 10_000, Standing.RESERVE, ""));
        add(first, PublicityDesk.entry("大项目", 3 * line.fen() / 100, Standing.SELECTED, ""));
        try {
            assertThatThrownBy(() -> objecting.promote(second.id(), bureau.cityOfficer()))
                    .hasMessageContaining("只空出 0.00 元");
        } finally {
            desk.freeze(first, before.entries());
        }
        assertThat(objecting.promote(second.id(), bureau.cityOfficer()).selected())
                .hasSize(2);
    }

    @Test
    void whatAListOfAnotherYearHoldsIsTakenToo() {
        CaseTask task = bureau.task(second.id(), Stage.COLLECTIVE_DECISION);
        workflow.complete(
                new TaskCompletion(task.id(), Outcome.RETURN, List.of(), "跨年重排", task.version()), bureau.cityOfficer());
        time.to(LocalDate.of(2023, 1, 10));
        payout.budget("常州市", CHANGZHOU, 2023);
        walk.act(second, Stage.RANKING);
        RankBasis basis = lists.inForce(second.id()).basis();
        assertThat(Objects.requireNonNull(basis.line()).year()).isEqualTo(2023);
        assertThat(basis.taken()).anyMatch(taken -> taken.roundId().equals(first.id()));
    }

    private void add(Round round, FrozenList.Entry one) {
        List<FrozenList.Entry> entries =
                new ArrayList<>(lists.inForce(round.id()).entries());
        entries.add(one.at(entries.size() + 1));
        desk.freeze(round, entries);
    }

    @Test
    void aNumberIsGivenToOnePlanOfTheOffice() {
        untilIssue(first);
        untilIssue(second);
        String number = "工信融合〔2022〕999901号";
        papers.number(first.id(), number, walk.worker(first, Stage.ISSUE));
        papers.number(first.id(), number, walk.worker(first, Stage.ISSUE));
        assertThatThrownBy(() -> papers.number(second.id(), number, walk.worker(second, Stage.ISSUE)))
                .hasMessageContaining(first.title())
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fieldName())
                        .isEqualTo("paper"));
        walk.sendBack(first, Stage.ISSUE, "金额要核对");
        untilIssue(first);
        papers.number(second.id(), number, walk.worker(second, Stage.ISSUE));
        assertThatThrownBy(() -> papers.number(first.id(), number, walk.worker(first, Stage.ISSUE)))
                .hasMessageContaining(second.title());
    }

    @Test
    void whatTheBankSendsBackIsSaidToTheEnterpriseUntilItIsPaidAnew() {
        walk.toTheMoney(first);
        walk.await(filed.id(), CaseState.AWAITING_PAYMENT);
        payout.pay(filed.id());
        walk.await(filed.id(), CaseState.IMPLEMENTING);
        payout.bounce(filed.id(), "户名与账号不符");
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.PAYMENT_RETURNED);
        Visitor enterprise = new Visitor(port);
        enterprise.signIn(applicant.person().username(), Bureau.PASSWORD);
        assertThat(enterprise.get("/applications/" + filed.id()).body())
                .contains("退票，待重新支付", "核对户名、开户银行和账号")
                .doesNotContain("资金已拨付");
        assertThat(enterprise.get("/cases/" + filed.id() + "/money").body()).contains("户名与账号不符");
        payout.pay(filed.id());
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.IMPLEMENTING);
    }

    private void untilIssue(Round round) {
        for (Stage next = walk.next(round); next != Stage.ISSUE; next = walk.next(round)) {
            walk.act(round, next);
        }
    }

    private Round open(String batch) {
        return bureau.openRound(
                new Rounds.Call(
                        CHANGZHOU,
                        "2022年度工业互联网专项资金" + batch,
                        "CZ2022",
                        Instant.parse("2022-01-01T00:00:00Z"),
                        Instant.parse("2022-03-20T09:00:00Z"),
                        Map.of()),
                bureau.cityOfficer());
    }
}

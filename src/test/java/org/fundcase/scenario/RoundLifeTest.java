package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.funding.Award;
import org.fundcase.kernel.Money;
import org.fundcase.platform.TimeTravel;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.MoveBack;
import org.fundcase.workflow.SentBack;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The life of a round of each city, from the end of the call to the money, in the order of its own model. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class})
class RoundLifeTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");
    private static final Instant ENDS = Instant.parse("2022-03-20T09:00:00Z");
    private static final Reason UNFIT = new Reason("D-UNFIT", "改造内容与发票不符。", null);

    @Autowired
    Bureau bureau;

    @Autowired
    GrantCases cases;

    @Autowired
    FrozenLists lists;

    @Autowired
    PaperNumbers papers;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    MoveBack back;

    @Autowired
    TimeTravel time;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void inChangzhouAProjectIsDeterminedPublishedPlannedIssuedAndPaidByItsDistrict() {
        Round round = changzhou();
        Bureau.Applicant applicant = bureau.enterprise();
        payout.account(applicant);
        GrantCase paid = bureau.recommended(round, applicant);
        GrantCase declined = bureau.recommended(round, bureau.enterprise());
        payout.budget("常州市", CHANGZHOU);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.await(declined.id(), CaseState.IN_REVIEW);
        bureau.complete(declined.id(), Stage.REVIEW, "decline", bureau.cityOfficer(), UNFIT);

        assertThat(walk.toTheMoney(round))
                .containsExactly(
                        Stage.RANKING,
                        Stage.COLLECTIVE_DECISION,
                        Stage.PUBLICATION,
                        Stage.PUBLICITY_CONCLUSION,
                        Stage.ALLOCATION,
                        Stage.FINANCE_REVIEW,
                        Stage.ISSUE);
        walk.await(paid.id(), CaseState.AWAITING_PAYMENT);
        Award award = payout.pay(paid.id());

        assertThat(award.paid()).isEqualTo(Money.yuan(30_000));
        assertThat(cases.get(paid.id()).state()).isEqualTo(CaseState.IMPLEMENTING);
        assertThat(cases.get(declined.id()).state()).isEqualTo(CaseState.NOT_SUPPORTED);
        assertThat(papers.plannedFor(round.id()))
                .isEqualTo(lists.inForce(round.id()).hash());
    }

    @Test
    void inJiangmenTheOperatorRanksDecidesAndPaysAndTheBureauFilesAndPublishes() {
        OtherCity city = OtherCity.JIANGMEN;
        SignedIn operator = city.operator(bureau);
        payout.fillAccount(payout.budget("江门市", new SchemeVersion("JM-II-2021", "2021")), operator, "江门市");
        Round round = city.open(bureau, "2022-02-11");
        Bureau.Applicant applicant = city.enterprise(bureau);
        payout.account(applicant);
        GrantCase filed = city.filed(bureau, round, "JM21-1", applicant);
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator);
        bureau.complete(filed.id(), Stage.OPERATOR_REVIEW, "recommend", operator);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", operator);
        time.days(130);

        assertThat(walk.toTheMoney(round))
                .containsExactly(
                        Stage.START_REVIEW,
                        Stage.RANKING,
                        Stage.COLLECTIVE_DECISION,
                        Stage.FILING,
                        Stage.PUBLICATION,
                        Stage.PUBLICITY_CONCLUSION,
                        Stage.ALLOCATION,
                        Stage.ISSUE);
        walk.await(filed.id(), CaseState.AWAITING_PAYMENT);
        Award award = payout.pay(filed.id());
        assertThat(award.payingOffice()).isEqualTo(operator.officeId());
        assertThat(award.paid()).isEqualTo(Money.yuan(150_000));
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.IMPLEMENTING);
    }

    @Test
    void inLinyiTheListIsPublishedBeforeThePartyGroupDecidesAndFinanceIssuesTheQuota() {
        OtherCity city = OtherCity.LINYI;
        SignedIn county = city.districtOfficer(bureau);
        bureau.person("临沂市", OfficeKind.DISTRICT_FINANCE, "兰山区", Role.OFFICER);
        payout.budget("临沂市", new SchemeVersion("LY-TR-2020", "2020"));
        Round round = city.open(bureau, "2022-02-12");
        Bureau.Applicant applicant = city.enterprise(bureau);
        payout.account(applicant);
        GrantCase filed = city.filed(bureau, round, "LY20-1b", applicant);
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", county);
        bureau.complete(filed.id(), Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", county);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", county);
        time.days(130);

        assertThat(walk.toTheMoney(round))
                .containsExactly(
                        Stage.START_REVIEW,
                        Stage.RANKING,
                        Stage.PUBLICATION,
                        Stage.PUBLICITY_CONCLUSION,
                        Stage.COLLECTIVE_DECISION,
                        Stage.ALLOCATION,
                        Stage.FINANCE_REVIEW,
                        Stage.ISSUE);
        walk.await(filed.id(), CaseState.AWAITING_PAYMENT);
        payout.pay(filed.id());
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.IMPLEMENTING);
    }

    @Test
    void noStepIsDoneBeforeItsTimeNorWithoutItsPaper() {
        Round round = changzhou();
        GrantCase filed = bureau.recommended(round, bureau.enterprise());
        SignedIn city = bureau.cityOfficer();
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.START_REVIEW, "start", city))
                .hasMessageContaining("还在申报期内");
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.RANKING, "freeze", city))
                .hasMessageContaining(filed.number());
        walk.act(round, Stage.RANKING);
        assertThatThrownBy(() -> bureau.complete(
                        round.id(),
                        Stage.COLLECTIVE_DECISION,
                        "approve",
                        walk.worker(round, Stage.COLLECTIVE_DECISION)))
                .hasMessageContaining("会议记录");
        walk.act(round, Stage.COLLECTIVE_DECISION);
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.PUBLICATION, "publish", city))
                .hasMessageContaining("公示");
    }

    @Test
    void whatAMeetingReturnsIsRankedAnew() {
        Round round = changzhou();
        bureau.recommended(round, bureau.enterprise());
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.act(round, Stage.RANKING);
        walk.meet(round);
        assertThatThrownBy(() -> bureau.complete(
                        round.id(), Stage.COLLECTIVE_DECISION, "return", walk.worker(round, Stage.COLLECTIVE_DECISION)))
                .hasMessageContaining("退回要写明理由");
        walk.sendBack(round, Stage.COLLECTIVE_DECISION, "名次有误");
        assertThat(walk.next(round)).isEqualTo(Stage.RANKING);
        assertThat(back.why(bureau.task(round.id(), Stage.RANKING)))
                .get()
                .extracting(SentBack::from, SentBack::reason)
                .containsExactly(Stage.COLLECTIVE_DECISION, "名次有误");
        walk.act(round, Stage.RANKING);
        assertThat(back.why(bureau.task(round.id(), Stage.COLLECTIVE_DECISION))).isEmpty();
        assertThat(lists.inForce(round.id()).version()).isEqualTo(2);
        assertThat(List.of(walk.next(round))).containsExactly(Stage.COLLECTIVE_DECISION);
    }

    private Round changzhou() {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        return bureau.openRound(CHANGZHOU, "CZ2022", ENDS, Map.of());
    }
}

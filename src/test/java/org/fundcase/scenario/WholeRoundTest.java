package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.funding.Award;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objecting;
import org.fundcase.publicity.Objection;
import org.fundcase.review.PartialExpert;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Round;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A round of each scheme from its call to the money in the account, with all that happens on the way: one application is
 * refused, one is corrected, an expert turns out to be partial, an objection removes a project, and a district is late.
 */
@FundcaseTest
@Import({
    Bureau.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    Payout.class,
    Objecting.class,
    PartialExpert.class
})
class WholeRoundTest {

    private static final Reason MISSING = new Reason("C-MISSING", "请补交上一年度审计报告。", null);
    private static final Reason OUT_OF_SCOPE = new Reason("R-SCOPE", "项目内容不在支持范围内。", null);

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    @Autowired
    GrantCases cases;

    @Autowired
    Workflow workflow;

    @Autowired
    FrozenLists lists;

    @Autowired
    Notices notices;

    @Autowired
    Objecting objecting;

    @Autowired
    PartialExpert partial;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    TimeTravel time;

    private Round round;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @ParameterizedTest
    @EnumSource(Town.class)
    void goesFromTheCallToTheMoney(Town town) {
        round = town.open(bureau);
        UUID budget = payout.budget(town.city(), town.scheme());
        Bureau.Applicant paid = town.enterprise(bureau);
        payout.account(paid);

        GrantCase refused = isRefused(town);
        GrantCase good = isCorrectedAndRecommended(town, paid);
        GrantCase doubtful = isRecommended(town);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        anExpertWhoWorksForTheApplicantIsNotInvited(good, paid);
        publishThe(round);
        anObjectionRemoves(doubtful);
        fill(town, budget);
        walk.toTheMoney(round);
        theMoneyArrives(town, good);

        assertThat(cases.get(refused.id()).state()).isEqualTo(CaseState.REFUSED);
        // A title that is there already is not accepted: its file only waits to be closed.
        assertThat(cases.get(good.id()).state())
                .isEqualTo(town == Town.CHANGZHOU_2021 ? CaseState.CLOSING : CaseState.IMPLEMENTING);
        assertThat(payout.of(doubtful.id())).isEmpty();
    }

    private GrantCase isRefused(Town town) {
        GrantCase filed = town.filed(bureau, submit, round, town.enterprise(bureau));
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "refuse", receiver(filed), OUT_OF_SCOPE);
        return filed;
    }

    private GrantCase isCorrectedAndRecommended(Town town, Bureau.Applicant applicant) {
        GrantCase filed = town.filed(bureau, submit, round, applicant);
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "correct", receiver(filed), MISSING);
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.IN_CORRECTION);
        submit.submit(filed.id(), applicant.person());
        return recommended(filed);
    }

    private GrantCase isRecommended(Town town) {
        return recommended(town.filed(bureau, submit, round, town.enterprise(bureau)));
    }

    /** Everybody whose turn it is accepts or recommends. */
    private GrantCase recommended(GrantCase filed) {
        while (!workflow.openTasks(filed.id()).isEmpty()) {
            CaseTask task = workflow.openTasks(filed.id()).get(0);
            String onwards = task.stage() == Stage.ACCEPTANCE ? "accept" : "recommend";
            bureau.complete(filed.id(), task.stage(), onwards, walk.person(task.officeId(), Role.OFFICER));
        }
        return filed;
    }

    private SignedIn receiver(GrantCase filed) {
        return walk.person(filed.requiredRoute().receiver(), Role.OFFICER);
    }

    private void anExpertWhoWorksForTheApplicantIsNotInvited(GrantCase filed, Bureau.Applicant applicant) {
        walk.await(filed.id(), CaseState.IN_REVIEW);
        SignedIn reviewer = walk.person(filed.requiredRoute().office(Stage.REVIEW), Role.OFFICER);
        assertThatThrownBy(() -> partial.invite(filed, applicant.party().name(), reviewer))
                .hasMessageContaining(applicant.party().name());
    }

    /** Whatever comes before the public notice, and the notice itself. */
    private void publishThe(Round round) {
        Stage stage = walk.next(round);
        while (stage != Stage.PUBLICATION) {
            walk.act(round, stage);
            stage = walk.next(round);
        }
        walk.act(round, stage);
    }

    private void anObjectionRemoves(GrantCase doubtful) {
        Objection objection = objecting.report(notices.of(round.id()).get(0), doubtful.id(), "知情人");
        SignedIn bureauOfficer = walk.worker(round, Stage.PUBLICITY_CONCLUSION, Role.OFFICER);
        objecting.accept(objection, bureauOfficer);
        objecting.conclude(objection, "REMOVE", null, bureauOfficer);
        assertThat(lists.inForce(round.id()).of(doubtful.id()).orElseThrow().standing())
                .isEqualTo(Standing.REMOVED);
    }

    /** An operator pays from its special account, which the bureau fills before. */
    private void fill(Town town, UUID budget) {
        if (!town.hasDistricts()) {
            SignedIn operator = bureau.person(town.city(), OfficeKind.OPERATOR, null, Role.OFFICER);
            payout.fillAccount(budget, operator, town.city());
        }
    }

    private void theMoneyArrives(Town town, GrantCase good) {
        walk.await(good.id(), CaseState.AWAITING_PAYMENT);
        if (town.hasDistricts()) {
            payout.receive(good.id());
            time.days(40);
            assertThat(payout.of(good.id())).allMatch(award -> award.isLateOn(bureau.today()));
        }
        List<Award> before = payout.of(good.id());
        assertThat(payout.pay(good.id()).paid()).isEqualTo(before.get(0).amount());
    }
}

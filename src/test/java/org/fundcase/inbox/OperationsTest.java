package org.fundcase.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.Absence;
import org.fundcase.accounts.Substitutes;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.MoveBack;
import org.fundcase.workflow.SignRule;
import org.fundcase.workflow.Signer;
import org.fundcase.workflow.Signer.Kind;
import org.fundcase.workflow.Signing.Standing;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Each operation by itself, with what it refuses. */
@FundcaseTest
@Import({Bureau.class, SigningOffice.class})
class OperationsTest {

    @Autowired
    Bureau bureau;

    @Autowired
    SigningOffice office;

    @Autowired
    Workflow workflow;

    @Autowired
    MoveBack back;

    @Autowired
    Drafts drafts;

    @Autowired
    CopyTask copies;

    @Autowired
    DoneRows done;

    @Autowired
    InboxRows queues;

    @Autowired
    Substitutes substitutes;

    @Autowired
    GrantCases cases;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void aCaseInPreliminaryReview() {
        id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise()).id();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", office.owner());
    }

    private CaseTask task() {
        return office.task(id, Stage.DISTRICT_INDUSTRY_REVIEW);
    }

    @Test
    void whatTheCountersignersAreAgainstIsOnlyRefusedOrAskedAnew() {
        office.ask(task(), Kind.COSIGN, SignRule.ALL, 100, "b", "c");
        office.answer(task(), "b", false);
        assertThat(office.signing(task()).standing()).isEqualTo(Standing.FAILED);
        refused("countersigned-against", () -> office.complete(task(), "recommend", office.owner()));
        refused("spared", () -> office.answer(task(), "c", true));
        office.ask(task(), Kind.COSIGN, SignRule.ONE, 100, "b", "c");
        office.answer(task(), "c", true);
        office.complete(task(), "recommend", office.owner());
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void inSequenceEachSignsInTurn() {
        office.ask(task(), Kind.COSIGN, SignRule.SEQUENCE, 100, "b", "c");
        refused("not-your-turn", () -> office.answer(task(), "c", true));
        office.answer(task(), "b", true);
        assertThat(queue("SIGN", "c")).contains(task().id());
        office.answer(task(), "c", true);
        assertThat(office.signing(task()).standing()).isEqualTo(Standing.PASSED);
    }

    @Test
    void aConclusionTakesEffectWhenTheLastAfterItSigned() {
        office.ask(task(), Kind.AFTER, "b", "c");
        CaseTask task = task();
        office.complete(task, "recommend", office.owner());
        refused("concluded", () -> office.complete(task, "recommend", office.owner()));
        office.answer(task, "b", true);
        assertThat(office.now(task).isOpen()).isTrue();
        office.answer(task, "c", true);
        assertThat(office.now(task).isOpen()).isFalse();
        assertThat(done.page(office.owner(), null))
                .extracting(DoneRows.Done::entry)
                .contains(task.id());
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void whoSignsAfterAndDoesNotAgreeGivesTheConclusionBackAsADraft() {
        office.ask(task(), Kind.AFTER, "b", "c");
        office.complete(task(), "recommend", office.owner());
        office.answer(task(), "b", true);
        office.answer(task(), "c", false);
        assertThat(drafts.of(task().id(), office.owner()).orElseThrow().getFirst("comment"))
                .isEqualTo("同意");
        assertThat(office.signing(task()).signers().stream()
                        .filter(Signer::isAhead)
                        .map(Signer::name))
                .containsExactlyInAnyOrder("b", "c");
        office.finish(id, Stage.DISTRICT_INDUSTRY_REVIEW);
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void aConclusionThatWaitsCanBeTakenBackAndTheLastRemovalLetsItTakeEffect() {
        office.ask(task(), Kind.AFTER, "b");
        CaseTask task = office.complete(task(), "recommend", office.owner());
        office.release(task);
        assertThat(office.signing(task()).kept()).isNull();
        office.complete(task(), "recommend", office.owner());
        office.remove(task);
        assertThat(office.now(task).isOpen()).isFalse();
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void aDelegatedTaskComesBackToItsOwner() {
        office.ask(task(), Kind.DELEGATE, "b");
        refused("claimed", () -> office.complete(task(), "recommend", office.person("b")));
        refused("signing", () -> office.complete(task(), "recommend", office.owner()));
        office.answer(task(), "b", true);
        office.complete(task(), "recommend", office.owner());
        assertThat(done.page(office.person("b"), null))
                .extracting(DoneRows.Done::outcome)
                .contains("agreed");
    }

    @Test
    void aStrangerToTheOfficeIsNoChoiceAndNobodySignsForAnother() {
        CaseTask task = task();
        refused("field", () -> office.askStranger(task, bureau.financeOfficer()));
        office.ask(task(), Kind.BEFORE, "b");
        refused("forbidden", () -> office.answer(task(), "c", true));
    }

    @Test
    void aStepIsTakenBackOnlyByWhoDidItAndOnlyUntilTheNextHasBegun() {
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        CaseTask mine = task();
        office.complete(mine, "recommend", office.owner());
        refused("not-yours", () -> office.takeBack(mine, office.person("b")));
        CaseTask again = office.takeBack(mine, office.owner());
        assertThat(again.assignee()).isEqualTo(office.id("owner"));
        assertThat(done.page(office.owner(), null))
                .extracting(DoneRows.Done::entry)
                .doesNotContain(mine.id());
        office.complete(again, "recommend", office.owner());
        bureau.claim(id, Stage.PRELIMINARY_CONCLUSION, office.person("b"));
        refused("begun", () -> office.takeBack(again, office.owner()));
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void aStepBesideOneThatStillRunsIsTakenBackAlone() {
        CaseTask mine = task();
        office.complete(mine, "recommend", office.owner());
        CaseTask finance = office.task(id, Stage.DISTRICT_FINANCE_REVIEW);
        office.takeBack(mine, office.owner());
        assertThat(office.task(id, Stage.DISTRICT_FINANCE_REVIEW)).isEqualTo(finance);
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        assertThat(workflow.openTasks(id)).extracting(CaseTask::stage).containsExactly(Stage.DISTRICT_INDUSTRY_REVIEW);
        office.complete(task(), "recommend", office.owner());
        assertThat(workflow.openTasks(id)).extracting(CaseTask::stage).containsExactly(Stage.PRELIMINARY_CONCLUSION);
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void theConclusionIsTakenBackOutOfTheWaitForTheRound() {
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        office.finish(id, Stage.DISTRICT_INDUSTRY_REVIEW);
        CaseTask conclusion = office.task(id, Stage.PRELIMINARY_CONCLUSION);
        office.complete(conclusion, "recommend", office.owner());
        assertThat(cases.get(id).state()).isEqualTo(CaseState.AWAITING_REVIEW);
        office.takeBack(conclusion, office.owner());
        assertThat(cases.get(id).state()).isEqualTo(CaseState.IN_PRELIMINARY_REVIEW);
        office.finish(id, Stage.PRELIMINARY_CONCLUSION);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.AWAITING_REVIEW);
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void whatTheEnterpriseHasInWritingIsNotTakenBackByOnePerson() {
        CaseTask acceptance =
                workflow.task(done.page(office.owner(), null).get(0).entry()).orElseThrow();
        refused("told", () -> office.takeBack(acceptance, office.owner()));
    }

    @Test
    void aCaseGoesBackToWhoDidTheStepAndWhatWasDoneBesideItStays() {
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        office.complete(task(), "recommend", office.owner());
        CaseTask conclusion = office.task(id, Stage.PRELIMINARY_CONCLUSION);
        assertThat(back.earlier(conclusion))
                .containsExactly(Stage.DISTRICT_INDUSTRY_REVIEW, Stage.DISTRICT_FINANCE_REVIEW, Stage.ACCEPTANCE);
        CaseTask again = office.sendBack(conclusion, Stage.DISTRICT_FINANCE_REVIEW, office.person("b"));
        assertThat(again.assignee()).isEqualTo(bureau.financeOfficer().personId());
        assertThat(workflow.openTasks(id)).extracting(CaseTask::stage).containsExactly(Stage.DISTRICT_FINANCE_REVIEW);
        assertThat(back.why(again).orElseThrow().reason()).isEqualTo("请重新核对");
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        assertThat(workflow.openTasks(id)).extracting(CaseTask::stage).containsExactly(Stage.PRELIMINARY_CONCLUSION);
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void aTaskWithCountersignersIsSentBackAndNobodyIsAskedAnyMore() {
        office.ask(task(), Kind.COSIGN, SignRule.ALL, 100, "b", "c");
        CaseTask left = task();
        office.sendBack(left, Stage.ACCEPTANCE, office.owner());
        assertThat(queue("SIGN", "b")).doesNotContain(left.id());
        refused("already-done", () -> office.answer(left, "b", true));
        assertThat(cases.get(id).state()).isEqualTo(CaseState.SUBMITTED);
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void aSubstituteWorksAndSignsOnTheDaysOfAnAbsenceOnly() {
        bureau.claim(id, Stage.DISTRICT_INDUSTRY_REVIEW, office.person("away"));
        refused("claimed", () -> office.complete(task(), "recommend", office.person("b")));
        office.away("away", "b");
        assertThat(queue("STAND_IN", "b")).contains(task().id());
        refused("field", () -> office.away("b", "away"));
        CaseTask task = task();
        office.complete(task, "recommend", office.person("b"));
        assertThat(done.page(office.person("b"), null))
                .extracting(DoneRows.Done::entry)
                .contains(task.id());
        office.present("away");
        assertThat(substitutes.actsFor(office.person("b")))
                .extracting(Absence::person)
                .doesNotContain("away");
    }

    @Test
    void allThatOnePersonHasGoesToAnotherAsManyAsWereSeen() {
        bureau.claim(id, Stage.DISTRICT_INDUSTRY_REVIEW, office.person("leaver"));
        assertThat(office.handOver("leaver", "c").count()).isEqualTo(1);
        assertThat(task().assignee()).isEqualTo(office.id("c"));
        assertThat(office.handOver("leaver", "c").count()).isZero();
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void aCopyIsReadAndGivesNoRight() {
        CaseTask task = task();
        office.copy(task, bureau.financeOfficer());
        assertThat(copies.page(bureau.financeOfficer(), null))
                .extracting(CopyTask.Copy::caseId)
                .contains(id);
        refused("not-found", () -> office.complete(task, "recommend", bureau.financeOfficer()));
        refused("field", () -> office.copy(task, bureau.auditor()));
    }

    @Test
    void aTaskIsUrgedOnceADayAndNotByWhoHasIt() {
        CaseTask task = task();
        office.urge(task, bureau.cityOfficer());
        refused("urged", () -> office.urge(task, bureau.cityOfficer()));
        bureau.claim(id, Stage.DISTRICT_INDUSTRY_REVIEW, office.owner());
        refused("own-task", () -> office.urge(task(), office.owner()));
        refused("not-found", () -> office.urge(task, bureau.auditor()));
    }

    @Test
    void aDraftStaysWithItsTaskAndItsPerson() {
        CaseTask task = task();
        office.draft(task, "先写一半");
        assertThat(drafts.of(task.id(), office.person("b"))).isEmpty();
        assertThat(drafts.of(task.id(), office.owner()).orElseThrow().getFirst("comment"))
                .isEqualTo("先写一半");
        office.complete(task, "recommend", office.owner());
        assertThat(drafts.of(task.id(), office.owner())).isEmpty();
    }

    @Test
    void twoWhoSignAtOnceBothCountAndTheTaskEndsOnce() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (int n = 0; n < 10; n++) {
            office.ask(task(), Kind.COSIGN, SignRule.ONE, 100, "b", "c");
            CaseTask task = task();
            Future<String> one = both.submit(() -> attempt(() -> office.answer(task, "b", true)));
            Future<String> other = both.submit(() -> attempt(() -> office.answer(task, "c", true)));
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder("done", "spared");
        }
        both.shutdownNow();
        office.complete(task(), "recommend", office.owner());
        assertThat(office.faults(id)).isEmpty();
    }

    @Test
    void takingBackAndTakingTheNextStepAtOnceOneWins() throws Exception {
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (int n = 0; n < 10; n++) {
            CaseTask mine = office.putDown(task());
            office.complete(mine, "recommend", office.owner());
            Future<String> back = both.submit(() -> attempt(() -> office.takeBack(mine, office.owner())));
            Future<String> next = both.submit(
                    () -> attempt(() -> bureau.claim(id, Stage.PRELIMINARY_CONCLUSION, office.person("b"))));
            assertThat(List.of(back.get(), next.get())).containsOnlyOnce("done");
            assertThat(office.faults(id)).isEmpty();
            if (!back.get().equals("done")) {
                office.sendBack(
                        office.task(id, Stage.PRELIMINARY_CONCLUSION),
                        Stage.DISTRICT_INDUSTRY_REVIEW,
                        office.person("b"));
            }
        }
        both.shutdownNow();
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        CaseTask seen = task();
        bureau.claim(id, Stage.DISTRICT_INDUSTRY_REVIEW, office.person("b"));
        assertThatThrownBy(() -> office.ask(seen, Kind.BEFORE, "c")).hasMessageContaining("这件已由b在");
        office.complete(task(), "recommend", office.person("b"));
        assertThatThrownBy(() -> office.ask(seen, Kind.BEFORE, "c")).hasMessageContaining("b已经办过这件");
    }

    private List<String> queue(String scope, String nick) {
        InboxQuery query = new InboxQuery.Params(scope, null, null, null, null, null, null, null, "200").query();
        return queues.page(query, office.person(nick)).items().stream()
                .map(InboxItem::taskId)
                .toList();
    }

    private static String attempt(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (AssertionError gone) {
            return "gone";
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}

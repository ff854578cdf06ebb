package org.fundcase.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.Refusal;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.ClaimTask;
import org.fundcase.workflow.SignRule;
import org.fundcase.workflow.Signer.Kind;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Every operation after every other, on one real case: 工信初审 of a district whose finance office has given its opinion.
 * Each pair is either done or refused in words, as the table says; after each the tasks of engine, rooms and inbox are the
 * same, nobody is asked on a task that is over, and the case goes on to the conclusion, from where it is sent back for the
 * next pair.
 */
@FundcaseTest
@Import({Bureau.class, SigningOffice.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationPairsTest {

    private static final Map<String, String> CODES = Map.of(
            "done", ".",
            "people", "P",
            "countersigning", "C",
            "signing", "S",
            "not-yours", "N",
            "nobody-ahead", "R",
            "claimed", "T",
            "already-done", "D",
            "urged", "U",
            "firstDay", "F");

    @Autowired
    Bureau bureau;

    @Autowired
    SigningOffice office;

    @Autowired
    Workflow workflow;

    @Autowired
    ClaimTask claims;

    private UUID id = new UUID(0, 0);

    /** What somebody does with the task at hand, by the abbreviation of the table. */
    private interface Act {
        void on(SigningOffice office, CaseTask task);
    }

    enum Operation {
        COUNTERSIGN_ALL((office, task) -> office.ask(task, Kind.COSIGN, SignRule.ALL, 100, "b", "c")),
        COUNTERSIGN_RATIO((office, task) -> office.ask(task, Kind.COSIGN, SignRule.RATIO, 50, "d", "e", "f")),
        COUNTERSIGN_ONE((office, task) -> office.ask(task, Kind.COSIGN, SignRule.ONE, 100, "g", "h")),
        SEQUENCE((office, task) -> office.ask(task, Kind.COSIGN, SignRule.SEQUENCE, 100, "i", "j")),
        ADD_BEFORE((office, task) -> office.ask(task, Kind.BEFORE, "k")),
        ADD_AFTER((office, task) -> office.ask(task, Kind.AFTER, "l")),
        REMOVE((office, task) -> office.remove(task)),
        DELEGATE((office, task) -> office.ask(task, Kind.DELEGATE, "m")),
        TRANSFER((office, task) -> office.transfer(task, "n")),
        SEND_BACK((office, task) -> office.sendBack(task, Stage.ACCEPTANCE, office.owner())),
        CONCLUDE((office, task) -> office.complete(task, "recommend", office.owner())),
        TAKE_BACK((office, task) -> office.takeBack(task, office.owner())),
        COPY((office, task) -> office.copy(task, office.person("b"))),
        URGE((office, task) -> office.urge(task, office.head())),
        STAND_IN((office, task) -> office.away("owner", "o")),
        HAND_OVER((office, task) -> office.handOver("owner", "p")),
        DRAFT((office, task) -> office.draft(task, "写了一半的意见"));

        private final Act act;

        Operation(Act act) {
            this.act = act;
        }
    }

    @BeforeAll
    void oneCaseAtTheReviewOfItsDistrict() {
        id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise()).id();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", office.owner());
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        office.finish(id, Stage.DISTRICT_INDUSTRY_REVIEW);
    }

    /** By column, as {@link Operation} counts them: a dot is done, a letter is refused with that {@link #CODES code}. */
    @ParameterizedTest
    @CsvSource({
        "COUNTERSIGN_ALL   , PCCC......SN.....",
        "COUNTERSIGN_RATIO , CPCC......SN.....",
        "COUNTERSIGN_ONE   , CCPC......SN.....",
        "SEQUENCE          , CCCP......SN.....",
        "ADD_BEFORE        , ....P.....SN.....",
        "ADD_AFTER         , .....P.....N.....",
        "REMOVE            , ......R....N.....",
        "DELEGATE          , .......P..SN.....",
        "TRANSFER          , TTTTTTRTTTTN.....",
        "SEND_BACK         , DDDDDDRDDDDN.D..D",
        "CONCLUDE          , DDDDDDRDDDD..D..D",
        "TAKE_BACK         , ......R....N.....",
        "COPY              , ......R....N.....",
        "URGE              , ......R....N.U...",
        "STAND_IN          , ......R....N..F..",
        "HAND_OVER         , ......R....N.....",
        "DRAFT             , ......R....N....."
    })
    void everyOperationAfterThisOneIsDoneOrRefusedAndTheCaseGoesOn(Operation first, String table) {
        StringBuilder found = new StringBuilder();
        for (Operation second : Operation.values()) {
            found.append(pair(first, second));
        }
        assertThat(found).hasToString(table);
    }

    /** What the second answers. */
    private String pair(Operation first, Operation second) {
        CaseTask task = fresh();
        attempt(first, task);
        assertThat(office.faults(id)).as("%s", first).isEmpty();
        String answer = attempt(second, task);
        assertThat(office.faults(id)).as("%s then %s", first, second).isEmpty();
        goOn();
        assertThat(office.faults(id)).as("%s then %s, and on", first, second).isEmpty();
        return CODES.getOrDefault(answer, answer);
    }

    private String attempt(Operation operation, CaseTask task) {
        try {
            operation.act.on(office, task(task));
            return "done";
        } catch (Refusal refusal) {
            return refusal.code().equals("field") ? String.valueOf(refusal.fieldName()) : refusal.code();
        }
    }

    /** As the page shows it now, also if it is over. */
    private CaseTask task(CaseTask task) {
        return office.now(task);
    }

    /** Nobody has it yet; whoever signed in the pair before has been asked again, and is taken away. */
    private CaseTask fresh() {
        office.present("owner");
        CaseTask conclusion = office.task(id, Stage.PRELIMINARY_CONCLUSION);
        List<String> signed = office.signed(id, Stage.DISTRICT_INDUSTRY_REVIEW);
        CaseTask task = office.sendBack(conclusion, Stage.DISTRICT_INDUSTRY_REVIEW, office.owner());
        assertThat(office.faults(id)).isEmpty();
        assertThat(office.asked(task)).containsAll(signed);
        return fresh(task);
    }

    private CaseTask fresh(CaseTask task) {
        CaseTask free = office.putDown(task);
        while (!office.asked(free).isEmpty()) {
            office.remove(free);
        }
        return office.putDown(free);
    }

    /** To the conclusion, whatever has been done to the task before. */
    private void goOn() {
        office.present("owner");
        if (workflow.openTasks(id).stream().anyMatch(task -> task.stage() == Stage.ACCEPTANCE)) {
            acceptAgain();
        }
        office.finish(id, Stage.DISTRICT_INDUSTRY_REVIEW);
        assertThat(workflow.openTasks(id)).extracting(CaseTask::stage).containsExactly(Stage.PRELIMINARY_CONCLUSION);
        assertThat(office.task(id, Stage.PRELIMINARY_CONCLUSION).assignee()).isNull();
    }

    /** How a case comes back to a step after people have signed there. */
    private enum Way {
        SENT_BACK_FROM_LATER,
        SENT_BACK_FROM_THERE,
        TAKEN_BACK
    }

    private void acceptAgain() {
        CaseTask acceptance = office.putDown(office.task(id, Stage.ACCEPTANCE));
        office.complete(acceptance, "accept", office.owner());
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTERSIGN_ALL, SENT_BACK_FROM_LATER, b:OPEN c:OPEN",
        "COUNTERSIGN_ALL, SENT_BACK_FROM_THERE, b:OPEN c:OPEN",
        "COUNTERSIGN_ALL, TAKEN_BACK, b:OPEN c:OPEN",
        "COUNTERSIGN_RATIO, SENT_BACK_FROM_LATER, d:OPEN e:OPEN f:OPEN",
        "COUNTERSIGN_RATIO, SENT_BACK_FROM_THERE, d:OPEN e:OPEN f:OPEN",
        "COUNTERSIGN_RATIO, TAKEN_BACK, d:OPEN e:OPEN f:OPEN",
        "COUNTERSIGN_ONE, SENT_BACK_FROM_LATER, g:OPEN h:OPEN",
        "COUNTERSIGN_ONE, SENT_BACK_FROM_THERE, g:OPEN h:OPEN",
        "COUNTERSIGN_ONE, TAKEN_BACK, g:OPEN h:OPEN",
        "SEQUENCE, SENT_BACK_FROM_LATER, i:OPEN j:WAITING",
        "SEQUENCE, SENT_BACK_FROM_THERE, i:OPEN j:WAITING",
        "SEQUENCE, TAKEN_BACK, i:OPEN j:WAITING",
        "ADD_BEFORE, SENT_BACK_FROM_LATER, k:OPEN",
        "ADD_BEFORE, SENT_BACK_FROM_THERE, k:OPEN",
        "ADD_BEFORE, TAKEN_BACK, k:OPEN",
        "ADD_AFTER, SENT_BACK_FROM_LATER, l:WAITING",
        "ADD_AFTER, SENT_BACK_FROM_THERE, l:WAITING",
        "ADD_AFTER, TAKEN_BACK, l:WAITING",
        "DELEGATE, SENT_BACK_FROM_LATER, ''",
        "DELEGATE, SENT_BACK_FROM_THERE, ''",
        "DELEGATE, TAKEN_BACK, ''"
    })
    void whoSignedBeforeTheCaseWentBackIsAskedAgain(Operation asking, Way way, String asked) {
        CaseTask task = fresh();
        attempt(asking, task);
        office.signAll(task);
        CaseTask again = comesBack(task, way);
        assertThat(office.faults(id)).isEmpty();
        assertThat(again.id()).isNotEqualTo(task.id());
        assertThat(office.states(again)).isEqualTo(asked);
        assertThat(attempt(Operation.CONCLUDE, again)).isEqualTo(asked.contains("OPEN") ? "signing" : "done");
        goOn();
        assertThat(office.faults(id)).isEmpty();
    }

    private CaseTask comesBack(CaseTask task, Way way) {
        if (way == Way.SENT_BACK_FROM_THERE) {
            office.sendBack(task, Stage.ACCEPTANCE, office.owner());
            acceptAgain();
        } else {
            office.finish(id, Stage.DISTRICT_INDUSTRY_REVIEW);
            if (way == Way.TAKEN_BACK) {
                office.takeBack(task, office.owner());
            } else {
                CaseTask conclusion = office.task(id, Stage.PRELIMINARY_CONCLUSION);
                office.sendBack(conclusion, Stage.DISTRICT_INDUSTRY_REVIEW, office.owner());
            }
        }
        return office.task(id, Stage.DISTRICT_INDUSTRY_REVIEW);
    }

    @Test
    void whoWasAskedSeveralTimesIsAskedAgainOnce() {
        CaseTask task = fresh();
        office.ask(task, Kind.AFTER, "l", "q");
        office.complete(office.now(task), "recommend", office.owner());
        office.answer(office.now(task), "l", true);
        office.answer(office.now(task), "q", false);
        office.sendBack(office.now(task), Stage.ACCEPTANCE, office.owner());
        acceptAgain();
        CaseTask again = office.task(id, Stage.DISTRICT_INDUSTRY_REVIEW);
        assertThat(office.states(again)).isEqualTo("l:WAITING q:WAITING");
        goOn();
    }

    /** Where nobody else of the office is left, the step would stand still for ever. */
    @Test
    void whoTakesAFreeTaskThatCameAgainSignsOnItNoLonger() {
        CaseTask task = fresh();
        office.ask(task, Kind.AFTER, "l");
        office.finish(id, Stage.DISTRICT_INDUSTRY_REVIEW);
        office.sendBack(office.task(id, Stage.PRELIMINARY_CONCLUSION), Stage.ACCEPTANCE, office.owner());
        acceptAgain();
        CaseTask again = office.task(id, Stage.DISTRICT_INDUSTRY_REVIEW);
        assertThat(office.states(again)).isEqualTo("l:WAITING");
        CaseTask taken = claims.claim(again.id(), again.version(), office.person("l"));
        assertThat(office.asked(taken)).isEmpty();
        assertThat(office.faults(id)).isEmpty();
        office.complete(taken, "recommend", office.person("l"));
        goOn();
    }

    /** Who was asked again by nobody's hand has not begun the step: the one before can still be taken back. */
    @Test
    void theStepBeforeIsTakenBackUntilOneOfThoseAskedAgainSigns() {
        CaseTask conclusion = office.task(id, Stage.PRELIMINARY_CONCLUSION);
        office.ask(conclusion, Kind.COSIGN, SignRule.ALL, 100, "b", "c");
        office.signAll(conclusion);
        office.sendBack(conclusion, Stage.DISTRICT_INDUSTRY_REVIEW, office.owner());
        CaseTask review = fresh(office.task(id, Stage.DISTRICT_INDUSTRY_REVIEW));
        office.finish(id, Stage.DISTRICT_INDUSTRY_REVIEW);
        assertThat(office.states(office.task(id, Stage.PRELIMINARY_CONCLUSION))).isEqualTo("b:OPEN c:OPEN");
        office.takeBack(review, office.owner());
        assertThat(office.faults(id)).isEmpty();
        CaseTask last = fresh(office.task(id, Stage.DISTRICT_INDUSTRY_REVIEW));
        office.finish(id, Stage.DISTRICT_INDUSTRY_REVIEW);
        CaseTask signed = office.task(id, Stage.PRELIMINARY_CONCLUSION);
        assertThat(office.states(signed)).isEqualTo("b:OPEN c:OPEN");
        office.answer(signed, "b", true);
        assertThat(attempt(Operation.TAKE_BACK, last)).isEqualTo("begun");
        while (!office.asked(signed).isEmpty()) {
            office.remove(signed);
        }
        office.putDown(signed);
    }

    @Test
    void theCaseIsStillOneCase() {
        assertThat(office.faults(id)).isEmpty();
    }
}

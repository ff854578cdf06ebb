package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.kernel.Refusal;
import org.fundcase.platform.TimeTravel;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.MoveBack;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A round is a case too: it goes back where that makes sense, and what is published or owed is refused in words. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class})
class RoundOperationsTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    TimeTravel time;

    @Autowired
    MoveBack back;

    @Autowired
    Workflow workflow;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void aRoundGoesBackUpToItsPublicityAndNeverOverIt() {
        Round round = bureau.openRound(CHANGZHOU, "CZ2022", Instant.parse("2022-03-20T09:00:00Z"), Map.of());
        Bureau.Applicant applicant = bureau.enterprise();
        payout.account(applicant);
        bureau.recommended(round, applicant);
        payout.budget("常州市", CHANGZHOU);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.act(round, Stage.RANKING);
        assertThat(refused(round, Stage.COLLECTIVE_DECISION, Stage.START_REVIEW))
                .isEqualTo("review-started");
        sendBack(round, Stage.COLLECTIVE_DECISION, Stage.RANKING);
        walk.act(round, Stage.RANKING);
        takeBack(round, Stage.RANKING);
        untilOpen(round, Stage.ALLOCATION);
        assertThat(refused(round, Stage.ALLOCATION, Stage.COLLECTIVE_DECISION)).isEqualTo("publicity-concluded");
        walk.act(round, Stage.ALLOCATION);
        sendBack(round, Stage.FINANCE_REVIEW, Stage.ALLOCATION);
        untilOpen(round, Stage.ISSUE);
        sendBack(round, Stage.ISSUE, Stage.FINANCE_REVIEW);
        untilOpen(round, Stage.ISSUE);
        sendBack(round, Stage.ISSUE, Stage.ALLOCATION);
        assertThat(walk.toTheMoney(round)).containsExactly(Stage.ALLOCATION, Stage.FINANCE_REVIEW, Stage.ISSUE);
        assertThat(workflow.course(round.id()).active()).containsExactly(Stage.PAYING);
    }

    private void untilOpen(Round round, Stage stage) {
        for (Stage next = walk.next(round); next != stage; next = walk.next(round)) {
            walk.act(round, next);
        }
    }

    private void sendBack(Round round, Stage from, Stage to) {
        CaseTask task = bureau.task(round.id(), from);
        back.sendBack(new MoveBack.Return(task.id(), to, "请核对金额", task.version()), worker(round, from));
        assertThat(workflow.openTasks(round.id())).extracting(CaseTask::stage).containsExactly(to);
    }

    private String refused(Round round, Stage from, Stage to) {
        CaseTask task = bureau.task(round.id(), from);
        Throwable thrown = catchThrowable(
                () -> back.sendBack(new MoveBack.Return(task.id(), to, "请核对", task.version()), worker(round, from)));
        assertThat(workflow.openTasks(round.id())).containsExactly(task);
        return ((Refusal) thrown).code();
    }

    /** Before anybody touched what follows. */
    private void takeBack(Round round, Stage stage) {
        SignedIn by = worker(round, stage);
        CaseTask mine = back.takeable(round.id(), by).stream()
                .filter(task -> task.stage() == stage)
                .findFirst()
                .orElseThrow();
        back.takeBack(mine.id(), by);
        assertThat(workflow.openTasks(round.id())).extracting(CaseTask::stage).containsExactly(stage);
        assertThatThrownBy(() -> back.takeBack(mine.id(), by)).isInstanceOf(Refusal.class);
    }

    private SignedIn worker(Round round, Stage stage) {
        return walk.worker(round, stage);
    }
}

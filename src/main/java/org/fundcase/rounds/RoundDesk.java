package org.fundcase.rounds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Course;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepRules;
import org.fundcase.workflow.Workflow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a round waits for, and whether somebody may prepare it now. */
@Component
public class RoundDesk {

    private final Workflow workflow;
    private final Access access;
    private final StepRules rules;

    RoundDesk(@Lazy Workflow workflow, Access access, StepRules rules) {
        this.workflow = workflow;
        this.access = access;
        this.rules = rules;
    }

    /** The open tasks of a round. */
    public List<CaseTask> open(UUID roundId) {
        return workflow.openTasks(roundId);
    }

    /** The stages that each of the rounds is in now; no entry for one that has ended. */
    Map<UUID, List<Stage>> stages(Collection<UUID> rounds) {
        return workflow.stages(rounds);
    }

    /** How far a round has come. */
    Course course(UUID roundId) {
        return workflow.course(roundId);
    }

    /** Whether the round stands at a stage that the person's office works on. */
    public boolean isAt(UUID roundId, Stage stage, SignedIn who) {
        return open(roundId).stream()
                .anyMatch(task -> task.stage() == stage && task.officeId().equals(who.officeId()));
    }

    /** @throws Refusal not found for who may not work on the round; invalid if it does not stand there now */
    public void requireAt(UUID roundId, Stage stage, SignedIn who) {
        access.require(who, Action.CHANGE, Subject.ofRound(roundId));
        rules.require(roundId, stage, who);
        if (!isAt(roundId, stage, who)) {
            throw Refusal.invalid("not-now", "本批次现在不在这一步，或者这一步不由你们单位办理。请刷新后再看。");
        }
    }
}

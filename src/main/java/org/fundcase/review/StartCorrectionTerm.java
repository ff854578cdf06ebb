package org.fundcase.review;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.PaperKind;
import org.fundcase.kernel.PaperServed;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.rounds.Rounds;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.HoldTask;
import org.fundcase.workflow.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The days to correct run from the day after the notice was served (民法典 §201), not from the day it was written. */
@Component
class StartCorrectionTerm {

    private final GrantCases cases;
    private final Rounds rounds;
    private final HoldTask clocks;
    private final WorkingCalendar calendar;

    StartCorrectionTerm(GrantCases cases, Rounds rounds, HoldTask clocks, WorkingCalendar calendar) {
        this.cases = cases;
        this.rounds = rounds;
        this.clocks = clocks;
        this.calendar = calendar;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PaperServed served) {
        if (served.kind() == PaperKind.CORRECTION) {
            UUID caseId = served.subject().id();
            LocalDate due = calendar.plusCalendarDays(served.date(), days(caseId));
            clocks.openTasks(caseId).stream()
                    .filter(task -> task.stage() == Stage.CORRECTION && isLater(due, task))
                    .forEach(task -> clocks.moveDue(task, due));
        }
    }

    private int days(UUID caseId) {
        return rounds.get(cases.get(caseId).roundId()).parameters().number("correctionDays");
    }

    private static boolean isLater(LocalDate due, CaseTask task) {
        return task.due() == null || due.isAfter(task.due());
    }
}

package org.fundcase.review.sampling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.review.sampling.SamplingEvent.CaseDrawn;
import org.fundcase.review.sampling.SecondCheck.First;
import org.fundcase.workflow.Colleague;
import org.fundcase.workflow.SideTasks;
import org.fundcase.workflow.SideTasks.Asked;
import org.fundcase.workflow.SideTasks.Doer;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Seat;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks of a second check: to the office that drew, and where it disagrees back to the one that reviewed. */
@Component
class AskSecondCheck {

    private static final int DAYS = 5;

    private final CheckRows rows;
    private final SideTasks tasks;
    private final Workflow workflow;
    private final People people;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskSecondCheck(
            CheckRows rows,
            SideTasks tasks,
            @Lazy Workflow workflow,
            People people,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.workflow = workflow;
        this.people = people;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    void ask(Drawing drawing, UUID caseId, SignedIn by) {
        workflow.takeTurn(caseId);
        Doer first = tasks.doer(caseId, Stage.REVIEW)
                .orElseThrow(() -> new IllegalStateException("Supported, and nobody reviewed it: " + caseId));
        SecondCheck check = new SecondCheck(
                UUID.randomUUID(),
                drawing.id(),
                drawing.no(),
                caseId,
                UUID.randomUUID(),
                new First(first.personId(), people.get(first.personId()).name(), first.officeId()),
                false,
                null,
                null);
        rows.insert(check);
        tasks.open(caseId, new Asked(check.id(), Stage.SECOND_CHECK, seat(by.officeId()), null));
        events.publishEvent(new CaseDrawn(caseId, drawing.no(), by.actor()));
    }

    /** To the first reviewer, or the office if the person does not work there any more. */
    void askBack(SecondCheck check) {
        First first = check.first();
        Colleague reviewer = people.current(first.personId())
                .filter(person -> person.officeId().equals(first.officeId()))
                .map(person -> new Colleague(person.personId(), person.name()))
                .orElse(null);
        tasks.open(check.caseId(), new Asked(check.answerTask(), Stage.CHECK_ANSWER, seat(first.officeId()), reviewer));
    }

    private Seat seat(UUID office) {
        return new Seat(office, calendar.plusWorkingDays(LocalDate.now(clock), DAYS));
    }
}

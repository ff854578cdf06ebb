package org.fundcase.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.kernel.Actor;
import org.fundcase.trips.Trips;
import org.fundcase.workflow.Signer.Kind;
import org.fundcase.workflow.Signer.State;
import org.fundcase.workflow.Steps.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * When a step comes again because the case went back, whoever signed on it before is asked again, by the same rule and in
 * the same order: what they agreed to has changed. Whoever left the office or its work is not, nor who had the task.
 */
@Component
class AskAgain {

    private final TaskRows tasks;
    private final SigningRows rows;
    private final People people;
    private final Trips trips;
    private final ApplicationEventPublisher events;

    AskAgain(TaskRows tasks, SigningRows rows, People people, Trips trips, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.rows = rows;
        this.people = people;
        this.trips = trips;
        this.events = events;
    }

    /** A task has just opened. */
    void on(CaseTask opened) {
        if (!trips.once(new TaskRows.Begun(opened.caseId()), () -> false)) {
            latest(opened).ifPresent(left -> again(left, opened));
        }
    }

    /** The latest task of the step in whose place it is; empty where nobody signed, or nothing went back. */
    private Optional<Step> latest(CaseTask opened) {
        return rows.toAskAgain(opened.caseId(), opened.stage())
                .filter(step -> step.task().officeId().equals(opened.officeId()));
    }

    private void again(Step left, CaseTask opened) {
        Signing before = rows.of(left.task().id());
        rows.askedAgain(opened.caseId(), opened.stage());
        List<Signer> asked = before.askedAgain().stream()
                .filter(signer -> isThere(signer, left))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        rows.begin(opened.id());
        SignRule rule = before.rule();
        if (rule != null && asked.stream().anyMatch(signer -> signer.kind() == Kind.COSIGN)) {
            rows.beginTurn(opened.id(), rule, before.ratio());
        }
        int place = 0;
        for (Signer signer : asked) {
            rows.insert(anew(signer, opened.id(), rule, ++place));
        }
        Signing after = rows.next(opened.id());
        CaseTask touched = tasks.touch(opened.id(), Actor.SYSTEM.name());
        events.publishEvent(new SigningEvent.SignersAskedAgain(touched, after, Actor.SYSTEM));
    }

    private boolean isThere(Signer signer, Step left) {
        UUID person = signer.personId();
        return !person.equals(left.closedBy())
                && !person.equals(left.task().assignee())
                && people.current(person)
                        .filter(now -> now.officeId().equals(left.task().officeId()))
                        .filter(now -> now.has(Role.OFFICER) || now.has(Role.SECTION_HEAD))
                        .isPresent();
    }

    private static Signer anew(Signer signer, String taskId, @Nullable SignRule rule, int place) {
        boolean isCosigner = signer.kind() == Kind.COSIGN;
        boolean waits = signer.kind() == Kind.AFTER || (isCosigner && rule == SignRule.SEQUENCE);
        return new Signer(
                UUID.randomUUID(),
                taskId,
                signer.kind(),
                isCosigner ? 1 : 0,
                place,
                signer.personId(),
                signer.name(),
                waits ? State.WAITING : State.OPEN,
                signer.note(),
                "",
                signer.askedBy(),
                null,
                true);
    }
}

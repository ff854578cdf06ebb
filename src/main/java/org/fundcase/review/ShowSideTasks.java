package org.fundcase.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.kernel.Subject;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.SideTasks;
import org.springframework.stereotype.Component;

/** The open questions beside a case, as somebody may act on them. */
@Component
public class ShowSideTasks {

    private final SideTasks tasks;
    private final HoldReview hold;
    private final Substitutes substitutes;
    private final Access access;

    ShowSideTasks(SideTasks tasks, HoldReview hold, Substitutes substitutes, Access access) {
        this.tasks = tasks;
        this.hold = hold;
        this.substitutes = substitutes;
        this.access = access;
    }

    /** Those of a case, whoever has them. */
    public List<SideTask> of(UUID caseId, SignedIn me) {
        boolean works = (me.has(Role.OFFICER) || me.has(Role.SECTION_HEAD))
                && access.may(me, Action.CHANGE, Subject.ofCase(caseId));
        return tasks.openOf(caseId).stream()
                .map(task -> shown(task, works && task.officeId().equals(me.officeId()), me))
                .toList();
    }

    /** The one of an id; empty once it was answered or is not asked any more. */
    public static Optional<SideTask> in(List<SideTask> open, UUID id) {
        return open.stream().filter(task -> task.isOf(id)).findFirst();
    }

    private SideTask shown(CaseTask task, boolean own, SignedIn me) {
        UUID assignee = task.assignee();
        boolean acts = own && (assignee == null || substitutes.mayActFor(assignee, me));
        List<Person> colleagues = acts
                ? hold.officers(me.officeId()).stream()
                        .filter(person -> !person.id().equals(me.personId()))
                        .toList()
                : List.of();
        return new SideTask(task, acts, colleagues);
    }
}

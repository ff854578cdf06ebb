package org.fundcase.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.ClosedFiles;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.review.Invitation.State;
import org.fundcase.review.InvitationEvent.ExpertReminded;
import org.fundcase.review.InvitationEvent.InvitationClosed;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invitations of a case, as the office sees them that reviews it now. */
@Component
class Invitations {

    private final InvitationRows rows;
    private final GrantCases cases;
    private final Workflow workflow;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ClosedFiles closed;

    Invitations(
            InvitationRows rows,
            GrantCases cases,
            @Lazy Workflow workflow,
            Access access,
            ApplicationEventPublisher events,
            Clock clock,
            ClosedFiles closed) {
        this.closed = closed;
        this.rows = rows;
        this.cases = cases;
        this.workflow = workflow;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person's office reviews the case now. */
    boolean isReviewing(UUID caseId, SignedIn who) {
        return workflow.openTasks(caseId).stream()
                .anyMatch(
                        task -> task.stage() == Stage.REVIEW && task.officeId().equals(who.officeId()));
    }

    /** @throws Refusal not found for a foreign case; if the office does not review the case now */
    void requireReviewing(UUID caseId, SignedIn who) {
        access.require(who, Action.CHANGE, Subject.ofCase(caseId));
        cases.seenBy(who, caseId);
        closed.requireOpen(caseId);
        if (!isReviewing(caseId, who)) {
            throw Refusal.conflict("not-in-review", "这个案件现在不在你们单位审核，不能邀请专家。");
        }
    }

    /** Whether the person may know the experts of a case: who reviews it at the end, and who inspects. */
    boolean isSeenBy(SignedIn who, GrantCase grantCase) {
        return who.has(Role.AUDITOR)
                || (grantCase.filing() != null
                        && grantCase.requiredRoute().has(Stage.REVIEW)
                        && grantCase.requiredRoute().office(Stage.REVIEW).equals(who.officeId()));
    }

    /** @throws Refusal not found for a case that the person may not read, or whose experts the person may not know */
    List<Invitation> seenBy(SignedIn who, UUID caseId) {
        if (!isSeenBy(who, cases.seenBy(who, caseId))) {
            throw Refusal.notFound();
        }
        return rows.ofCase(caseId);
    }

    /**
     * Reminds an expert (催办); every time is kept.
     *
     * @throws Refusal not found for a foreign invitation; conflict if it does not run, or a reminder went out today
     */
    @Transactional
    public void remind(UUID caseId, UUID id, SignedIn by) {
        requireReviewing(caseId, by);
        workflow.takeTurn(caseId);
        Invitation invitation =
                rows.find(id).filter(found -> found.caseId().equals(caseId)).orElseThrow(Refusal::notFound);
        if (!invitation.state().runs()) {
            throw Refusal.conflict("invitation-over", "这份邀请已经有结果或者过期，不用催办。");
        }
        if (LocalDate.now(clock).equals(invitation.reminders().lastOn())) {
            throw Refusal.conflict("reminded", "今天已经催办过。明天还没有结果再催。");
        }
        rows.remind(id);
        events.publishEvent(new ExpertReminded(
                caseId, invitation.expert(), invitation.reminders().times() + 1, by.actor()));
    }

    /** The review of a case is over: what still runs ends, and with it the reading of the case. */
    void close(UUID caseId, Actor by) {
        rows.ofCase(caseId).forEach(invitation -> close(invitation, by));
    }

    /** An expert is struck off. */
    void closeOf(UUID expertId, Actor by) {
        rows.ofExpert(expertId).forEach(invitation -> close(invitation, by));
    }

    private void close(Invitation invitation, Actor by) {
        if (invitation.state().runs()) {
            rows.set(invitation.id(), State.CLOSED);
            endReading(invitation);
            events.publishEvent(new InvitationClosed(invitation.caseId(), invitation.expert(), by));
        }
    }

    void endReading(Invitation invitation) {
        access.revoke(Subject.ofCase(invitation.caseId()), invitation.expertId(), Relation.EXPERT);
    }
}

package org.fundcase.review;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.review.Invitation.State;
import org.fundcase.review.InvitationEvent.InvitationAccepted;
import org.fundcase.review.InvitationEvent.InvitationDeclined;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An expert accepts an invitation and confirms to be impartial, or declines it with a reason. */
@Component
class AnswerInvitation {

    private final InvitationRows rows;
    private final Invitations invitations;
    private final ExpertRows experts;
    private final CheckConflicts conflicts;
    private final GrantCases cases;
    private final Workflow workflow;
    private final InvitationTerms terms;
    private final Access access;
    private final ApplicationEventPublisher events;

    AnswerInvitation(
            InvitationRows rows,
            Invitations invitations,
            ExpertRows experts,
            CheckConflicts conflicts,
            GrantCases cases,
            @Lazy Workflow workflow,
            InvitationTerms terms,
            Access access,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.invitations = invitations;
        this.experts = experts;
        this.conflicts = conflicts;
        this.cases = cases;
        this.workflow = workflow;
        this.terms = terms;
        this.access = access;
        this.events = events;
    }

    /** @throws Refusal not found, alike for an unknown invitation and one of another expert */
    Invitation own(UUID id, SignedIn expert) {
        return rows.find(id)
                .filter(invitation -> invitation.expertId().equals(expert.officeId()))
                .orElseThrow(Refusal::notFound);
    }

    /** As {@link #own}; nobody else works on the case until the transaction ends. */
    Invitation ownTurn(UUID id, SignedIn expert) {
        workflow.takeTurn(own(id, expert).caseId());
        return own(id, expert);
    }

    /**
     * @param impartial confirmed by the expert
     * @throws Refusal not found for a foreign invitation; conflict if it is answered or over, or what is known by now
     *     stands against it; on the field {@code impartial} without the confirmation
     */
    @Transactional
    public void accept(UUID id, boolean impartial, SignedIn by) {
        Invitation invitation = ownTurn(id, by);
        invitation.require(State.INVITED);
        if (!impartial) {
            throw Refusal.field("impartial", "接受前要确认没有回避情形。有利害关系的，谢绝并写明理由。");
        }
        requireImpartial(invitation);
        rows.answer(id, State.ACCEPTED, "");
        access.lend(
                Subject.ofCase(invitation.caseId()),
                invitation.expertId(),
                Relation.EXPERT,
                terms.end(invitation.due()));
        events.publishEvent(new InvitationAccepted(invitation.caseId(), invitation.expert(), by.actor()));
    }

    private void requireImpartial(Invitation invitation) {
        Expert expert = experts.find(invitation.expertId()).orElseThrow(Refusal::notFound);
        List<Words> standing = conflicts.of(expert, cases.get(invitation.caseId())).stream()
                .filter(Conflict::stands)
                .map(Conflict::ground)
                .toList();
        if (!standing.isEmpty()) {
            throw Refusal.conflict("conflict-of-interest", "你要回避，不能接受：{0}。谢绝并写明理由。", Words.list(standing));
        }
    }

    /**
     * Also one that was accepted before.
     *
     * @throws Refusal not found for a foreign invitation; conflict if it is over; on the field {@code reason}
     */
    @Transactional
    public void decline(UUID id, String reason, SignedIn by) {
        Invitation invitation = ownTurn(id, by);
        if (invitation.state() != State.ACCEPTED) {
            invitation.require(State.INVITED);
        }
        String why = Texts.required("reason", "谢绝的理由", reason, 500);
        rows.answer(id, State.DECLINED, why);
        invitations.endReading(invitation);
        events.publishEvent(new InvitationDeclined(invitation.caseId(), invitation.expert(), why, by.actor()));
    }
}

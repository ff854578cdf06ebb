package org.fundcase.review;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.review.Invitation.State;
import org.fundcase.review.InvitationEvent.ScoreSubmitted;
import org.fundcase.review.ScoreSheet.Typed;
import org.fundcase.schemes.ScoreForms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An expert who accepted fills in the score sheet and hands it in; from then on it is frozen. */
@Component
class SubmitScore {

    private final AnswerInvitation invitations;
    private final InvitationRows rows;
    private final Invitations reading;
    private final ScoreRows scores;
    private final ScoreForms forms;
    private final Proposals proposals;
    private final GrantCases cases;
    private final ApplicationEventPublisher events;

    SubmitScore(
            AnswerInvitation invitations,
            InvitationRows rows,
            Invitations reading,
            ScoreRows scores,
            ScoreForms forms,
            Proposals proposals,
            GrantCases cases,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.rows = rows;
        this.reading = reading;
        this.scores = scores;
        this.forms = forms;
        this.proposals = proposals;
        this.cases = cases;
        this.events = events;
    }

    /**
     * Keeps what is typed, right or wrong.
     *
     * @throws Refusal not found for a foreign invitation; conflict unless it is accepted and runs; on a field that is too
     *     long
     */
    @Transactional
    public void save(UUID id, Typed typed, SignedIn by) {
        invitations.ownTurn(id, by).require(State.ACCEPTED);
        typed.values().forEach((field, text) -> Texts.optional(field, "内容", text, 2_000));
        scores.saveDraft(id, typed);
    }

    /**
     * @throws Refusal not found for a foreign invitation; conflict unless it is accepted and runs, or the case is no longer
     *     under review; with every field that is wrong
     */
    @Transactional
    public ScoreSheet submit(UUID id, Typed typed, SignedIn by) {
        Invitation invitation = invitations.ownTurn(id, by);
        invitation.require(State.ACCEPTED);
        UUID caseId = invitation.caseId();
        if (cases.get(caseId).state() != CaseState.IN_REVIEW) {
            throw Refusal.conflict("not-in-review", "这个案件的审核已经结束，不再收评审意见。");
        }
        ScoreSheet sheet = ReadSheet.read(forms.read(invitation.form()), typed, proposals.bound(caseId));
        scores.insert(invitation, sheet);
        rows.set(id, State.SUBMITTED);
        reading.endReading(invitation);
        events.publishEvent(
                new ScoreSubmitted(caseId, invitation.expert(), sheet.total(), sheet.suggested(), by.actor()));
        return sheet;
    }
}

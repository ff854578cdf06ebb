package org.fundcase.letters;

import org.fundcase.cases.OfficeEvent;
import org.fundcase.cases.SupportEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which decision about one application issues which paper, in the transaction of the decision; what a round makes due
 * stands in {@link DuePapers}.
 */
@Component
class IssueOnDecision {

    private final GatherMatter matters;
    private final AcceptanceText acceptance;
    private final CorrectionText correction;
    private final RefusalText refusal;
    private final RecommendationText recommendation;
    private final RejectionText rejection;
    private final DeclineText decline;
    private final IssueLetter issue;

    IssueOnDecision(
            GatherMatter matters,
            AcceptanceText acceptance,
            CorrectionText correction,
            RefusalText refusal,
            RecommendationText recommendation,
            RejectionText rejection,
            DeclineText decline,
            IssueLetter issue) {
        this.matters = matters;
        this.acceptance = acceptance;
        this.correction = correction;
        this.refusal = refusal;
        this.recommendation = recommendation;
        this.rejection = rejection;
        this.decline = decline;
        this.issue = issue;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OfficeEvent.ApplicationAccepted event) {
        issue.issue(acceptance.of(matters.of(event.caseId(), event.actor())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OfficeEvent.CorrectionRequested event) {
        issue.issue(correction.of(matters.of(event.caseId(), event.actor()), event.reasons(), event.due()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OfficeEvent.ApplicationRefused event) {
        issue.issue(refusal.of(matters.of(event.caseId(), event.actor()), event.reasons()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OfficeEvent.ApplicationRecommended event) {
        issue.issue(recommendation.of(matters.of(event.caseId(), event.actor()), event.comment()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SupportEvent.SupportDeclined event) {
        Matter matter = matters.of(event.caseId(), event.actor());
        issue.issue(decline.of(matter, event.grounds().reasons()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OfficeEvent.ApplicationRejected event) {
        issue.issue(rejection.of(matters.of(event.caseId(), event.actor()), event.reasons()));
    }
}

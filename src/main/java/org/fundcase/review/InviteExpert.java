package org.fundcase.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Bars;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.review.Invitation.Reminders;
import org.fundcase.review.Invitation.State;
import org.fundcase.review.InvitationEvent.ExpertInvited;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office that reviews a case invites an expert of its pool, unless the expert may be partial. It tells what the
 * expert needs to answer; the case is read from the acceptance on, until the due day or until the opinion is in.
 */
@Component
class InviteExpert {

    private static final int LONGEST = 30;

    private final Experts experts;
    private final Invitations invitations;
    private final InvitationRows rows;
    private final CheckConflicts conflicts;
    private final GrantCases cases;
    private final InvitationTerms terms;
    private final Workflow workflow;
    private final Bars bars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InviteExpert(
            Experts experts,
            Invitations invitations,
            InvitationRows rows,
            CheckConflicts conflicts,
            GrantCases cases,
            InvitationTerms terms,
            @Lazy Workflow workflow,
            Bars bars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.experts = experts;
        this.invitations = invitations;
        this.rows = rows;
        this.conflicts = conflicts;
        this.cases = cases;
        this.terms = terms;
        this.workflow = workflow;
        this.bars = bars;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param expert of the own pool; null if none was chosen
     * @param workingDays until the due day, 1 to 30
     * @param despite why, where the expert is near to a party
     */
    record Offer(@Nullable UUID expert, int workingDays, @Nullable String despite) {

        UUID chosen() {
            if (expert == null) {
                throw Refusal.field("expert", "还没有选专家。从专家库里选一位。");
            }
            return expert;
        }
    }

    /**
     * @throws Refusal not found for a foreign case or expert; conflict if the office does not review the case now, the
     *     expert was invited already, is struck off or may be partial; on the field {@code despite} without a reason where
     *     the expert is near to a party
     */
    @Transactional
    public UUID invite(UUID caseId, Offer offer, SignedIn by) {
        invitations.requireReviewing(caseId, by);
        workflow.takeTurn(caseId);
        Expert expert = experts.get(offer.chosen(), by);
        if (!expert.isQualified()) {
            throw Refusal.conflict("struck-off", "{0} 已经取消资格，不能邀请。换一位专家。", expert.name());
        }
        bars.ofPerson(expert.id(), LocalDate.now(clock)).ifPresent(bar -> {
            throw Refusal.conflict(
                    "barred", "{0} 被列入失信名单，到{1}为止（依据“{2}”），不能邀请。换一位专家。", expert.name(), bar.end(), bar.basis());
        });
        List<Invitation> before = rows.ofCase(caseId);
        before.stream()
                .filter(invitation -> invitation.expertId().equals(expert.id()))
                .forEach(this::requireOver);
        String despite = requireImpartial(expert, caseId, offer);
        Invitation invitation = invitation(caseId, offer, expert, before, despite);
        rows.insert(invitation, by);
        events.publishEvent(new ExpertInvited(
                caseId, invitation.id(), expert.id(), expert.name(), invitation.due(), despite, by.actor()));
        return invitation.id();
    }

    private Invitation invitation(UUID caseId, Offer offer, Expert expert, List<Invitation> before, String despite) {
        if (offer.workingDays() < 1 || offer.workingDays() > LONGEST) {
            throw Refusal.field("workingDays", "期限要在 1 到 {0} 个工作日之间。", LONGEST);
        }
        return new Invitation(
                UUID.randomUUID(),
                caseId,
                expert.id(),
                expert.name(),
                terms.form(cases.get(caseId).roundId(), before),
                terms.due(offer.workingDays()),
                State.INVITED,
                despite,
                "",
                new Reminders(0, null));
    }

    private void requireOver(Invitation invitation) {
        switch (invitation.state()) {
            case INVITED, ACCEPTED -> throw Refusal.conflict("invited", "{0} 的邀请还在期限内，不用再邀请。", invitation.expert());
            case SUBMITTED -> throw Refusal.conflict("scored", "{0} 已经提交评分，不能再邀请。", invitation.expert());
            case EXPIRED -> rows.set(invitation.id(), State.EXPIRED);
            default -> {}
        }
    }

    /** The reason given for somebody near; blank where nothing is near. */
    private String requireImpartial(Expert expert, UUID caseId, Offer offer) {
        List<Conflict> found = conflicts.of(expert, cases.get(caseId));
        List<Words> standing =
                found.stream().filter(Conflict::stands).map(Conflict::ground).toList();
        if (!standing.isEmpty()) {
            throw Refusal.conflict(
                    "conflict-of-interest", "{0} 要回避，不能邀请：{1}。换一位专家。", expert.name(), Words.list(standing));
        }
        String despite = Texts.optional("despite", "仍然邀请的理由", offer.despite(), 500);
        if (!found.isEmpty() && despite.isBlank()) {
            Words near = Words.list(found.stream().map(Conflict::ground).toList());
            throw Refusal.field("despite", "{0}：{1}。核实没有利害关系的，写明理由后再邀请；有的，换一位。", expert.name(), near);
        }
        return found.isEmpty() ? "" : despite;
    }
}

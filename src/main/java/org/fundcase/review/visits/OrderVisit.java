package org.fundcase.review.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.review.HoldReview;
import org.fundcase.review.visits.SiteVisit.Officer;
import org.fundcase.review.visits.VisitEvent.VisitCancelled;
import org.fundcase.review.visits.VisitEvent.VisitOrdered;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.VisitChecklists;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever holds the review of a case orders a visit where it is useful, or calls it off with a reason. */
@Component
class OrderVisit {

    private final VisitRows rows;
    private final Visits visits;
    private final HoldReview hold;
    private final Rounds rounds;
    private final VisitChecklists checklists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderVisit(
            VisitRows rows,
            Visits visits,
            HoldReview hold,
            Rounds rounds,
            VisitChecklists checklists,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.hold = hold;
        this.rounds = rounds;
        this.checklists = checklists;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal not found for a foreign case; conflict if the person does not hold its review, or a visit that was
     *     ordered is not recorded yet; with every field of the form that is wrong
     */
    @Transactional
    public UUID order(UUID caseId, NewVisit form, SignedIn by) {
        GrantCase grantCase = hold.requireHeld(caseId, by);
        NewVisit.Checked order = form.checked(LocalDate.now(clock), hold.officers(by.officeId()));
        boolean waiting =
                visits.ofCase(caseId).stream().anyMatch(visit -> !visit.isCancelled() && visit.frozen() == null);
        if (waiting) {
            throw Refusal.conflict("visit-open", "已经安排了现场核查，还没有签完记录。先办完或者取消那一次，再安排下一次。");
        }
        String questions = checklists.written(
                checklists.ofScheme(rounds.get(grantCase.roundId()).scheme().id()));
        UUID id = rows.insert(grantCase, order, questions, by);
        String names = Words.list(order.officers().stream().map(Officer::name).toList())
                .zh();
        events.publishEvent(
                new VisitOrdered(caseId, visits.get(caseId, id).no(), order.day(), names, order.reason(), by.actor()));
        return id;
    }

    /**
     * @throws Refusal not found; conflict if the person does not hold the review, it was cancelled, or the record is frozen;
     *     on the field {@code reason}
     */
    @Transactional
    public void cancel(UUID caseId, UUID id, String reason, SignedIn by) {
        hold.requireHeld(caseId, by);
        SiteVisit visit = visits.get(caseId, id);
        String why = Texts.required("reason", "取消的理由", reason, 500);
        if (visit.isCancelled()) {
            throw Refusal.conflict("visit-cancelled", "这次现场核查已经取消。请刷新后再看。");
        }
        if (visit.frozen() != null) {
            throw Refusal.conflict("visit-frozen", "这次现场核查的记录已经签完，不能取消。要更正，写更正的理由后出新的一版。");
        }
        rows.cancel(id, why);
        events.publishEvent(new VisitCancelled(caseId, visit.no(), why, by.actor()));
    }
}

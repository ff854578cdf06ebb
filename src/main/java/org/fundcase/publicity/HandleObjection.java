package org.fundcase.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.publicity.Objection.Handling;
import org.fundcase.publicity.Objection.State;
import org.fundcase.publicity.Objection.Terms;
import org.fundcase.publicity.ObjectionAnswer.Conclusion;
import org.fundcase.rounds.Rounds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the publishing office does with an objection: take it up or not, find out; {@link ConcludeObjection} ends it. What
 * comes when the money was issued stays as it is for the stages that follow.
 */
@Component
class HandleObjection {

    private final ObjectionRows rows;
    private final ObjectorCopies objectors;
    private final Publisher publisher;
    private final Rounds rounds;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandleObjection(
            ObjectionRows rows,
            ObjectorCopies objectors,
            Publisher publisher,
            Rounds rounds,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.objectors = objectors;
        this.publisher = publisher;
        this.rounds = rounds;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** Which objection of which round. */
    record Named(UUID roundId, UUID objectionId) {}

    /** @throws Refusal not found for every other office; conflict if it was answered; invalid if it came after the issue */
    @Transactional
    public void accept(Named named, SignedIn by) {
        Objection objection = toAnswer(named, by);
        LocalDate due = calendar.plusWorkingDays(
                LocalDate.now(clock),
                new NoticeRules(rounds.get(named.roundId()).parameters()).objectionDays());
        write(
                objection,
                State.ACCEPTED,
                new Terms(objection.terms().accept(), due),
                new Handling(clock.instant(), "", "", null, "", null));
        events.publishEvent(
                new ObjectionEvent.ObjectionAccepted(named.roundId(), objection.number(), due.toString(), by.actor()));
    }

    /** @throws Refusal as {@link #accept}; on the reason */
    @Transactional
    public void refuse(Named named, ObjectionAnswer answer, SignedIn by) {
        Objection objection = toAnswer(named, by);
        String reason = answer.requiredReason();
        write(
                objection,
                State.REFUSED,
                objection.terms(),
                new Handling(clock.instant(), reason, "", null, reason, null));
        events.publishEvent(
                new ObjectionEvent.ObjectionRefused(named.roundId(), objection.number(), reason, by.actor()));
    }

    /** Writes down what was found, before the conclusion; as often as something more is found. */
    @Transactional
    public void verify(Named named, ObjectionAnswer answer, SignedIn by) {
        Objection objection = toConclude(named, by);
        String findings = nameless(objection, answer.requiredFindings());
        write(
                objection,
                State.ACCEPTED,
                objection.terms(),
                new Handling(objection.handling().answeredAt(), "", findings, null, "", null));
        events.publishEvent(
                new ObjectionEvent.ObjectionVerified(named.roundId(), objection.number(), findings, by.actor()));
    }

    /** Writes the answer down, once what it means for the list is done. */
    void conclude(Objection objection, Conclusion conclusion, String about, SignedIn by) {
        Instant answered = objection.handling().answeredAt();
        write(
                objection,
                State.CONCLUDED,
                objection.terms(),
                new Handling(
                        answered,
                        "",
                        conclusion.findings(),
                        conclusion.outcome(),
                        conclusion.reply(),
                        clock.instant()));
        events.publishEvent(new ObjectionEvent.ObjectionConcluded(
                objection.roundId(),
                objection.number(),
                about,
                conclusion.outcome(),
                conclusion.findings(),
                by.actor()));
    }

    /** What the offices and the enterprise read never names who handed it in. */
    String nameless(Objection objection, String words) {
        return objectors.withoutName(objection.id(), words, "异议人");
    }

    private Objection toAnswer(Named named, SignedIn by) {
        Objection objection = locked(named, by);
        if (!objection.state().isToBeAnswered()) {
            throw Refusal.conflict("answered", "这一件已经答复过是否受理。请刷新后再看。");
        }
        return objection;
    }

    Objection toConclude(Named named, SignedIn by) {
        Objection objection = locked(named, by);
        if (objection.state() != State.ACCEPTED) {
            throw Refusal.conflict("not-accepted", "这一件没有在核实中，可能还没有受理，或者已经办结。请刷新后再看。");
        }
        return objection;
    }

    Objection locked(Named named, SignedIn by) {
        publisher.require(by, named.roundId());
        rows.lock(named.objectionId());
        Objection objection = rows.find(named.objectionId())
                .filter(one -> one.roundId().equals(named.roundId()))
                .orElseThrow(Refusal::notFound);
        if (objection.afterIssue()) {
            throw Refusal.invalid("already-issued", "本批次的资金已经下达，名单不再改动。这一件保留现状，转后续的检查和追缴环节处理。");
        }
        return objection;
    }

    private void write(Objection before, State state, Terms terms, Handling handling) {
        rows.update(new Objection(
                before.id(),
                before.roundId(),
                before.noticeId(),
                before.number(),
                before.kind(),
                before.caseId(),
                before.facts(),
                before.anonymous(),
                before.afterIssue(),
                before.receivedAt(),
                state,
                terms,
                handling));
    }
}

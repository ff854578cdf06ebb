package org.fundcase.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.recovery.Measure.Kind;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.recovery.law.Proceedings;
import org.fundcase.recovery.law.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be done now, and from when the rest: each step with its gate, for whoever works on a recovery. */
@Component
class RecoverySteps {

    /**
     * A step with what the law says of it today.
     *
     * @param key of its words
     * @param why it may not be taken; says nothing if it may
     */
    record Possible(String key, Gate gate, boolean open, Words why) {}

    private final Terms terms;
    private final Clock clock;

    RecoverySteps(WorkingCalendar calendar, Clock clock) {
        this.terms = new Terms(calendar);
        this.clock = clock;
    }

    List<Possible> of(RecoveryFile known) {
        Proceedings days = known.proceedings(terms);
        List<Possible> steps = new ArrayList<>();
        State state = known.recovery().state();
        if (state == State.DECISION || state == State.APPROVAL) {
            steps.add(possible("HEARING", terms.hearing(days)));
            steps.add(possible("DECISION", terms.decision(days)));
        }
        if (state == State.COLLECTION) {
            steps.add(possible(Kind.DEMAND.name(), terms.demand(days)));
            steps.add(possible(Kind.COURT.name(), terms.court(days)));
            steps.add(possible(Kind.JUDGMENT.name(), terms.judgment(days)));
            steps.add(possible(Kind.REVOKE.name(), terms.revocation(days)));
        }
        return steps;
    }

    /** The last day for the party to ask for a hearing; null until the prior notice is served. */
    @Nullable LocalDate askUntil(RecoveryFile known) {
        LocalDate told = known.proceedings(terms).noticeServed();
        return told == null ? null : terms.askHearing(told);
    }

    /** The last day to pay what is decided, of an agreement its next part; null until the decision is served, and once all of it came. */
    @Nullable LocalDate payUntil(RecoveryFile known) {
        Proceedings days = known.proceedings(terms);
        LocalDate served = days.decisionServed();
        LocalDate part = known.nextPart();
        if (part != null) {
            return part;
        }
        return served == null || !known.left().isPositive() ? null : terms.payment(served, days.payDays());
    }

    /** The last day for a fine, which is no limit to a recovery (行政处罚法 §36); null where the act's end is not known. */
    @Nullable LocalDate penaltyUntil(RecoveryFile known) {
        Grounds grounds = known.facts();
        LocalDate ended = grounds == null ? null : grounds.actEndedOn();
        return ended == null ? null : terms.penaltyLimit(ended);
    }

    private Possible possible(String key, Gate gate) {
        LocalDate today = LocalDate.now(clock);
        return new Possible(key, gate, gate.isOpen(today), gate.why(today));
    }
}

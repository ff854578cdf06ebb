package org.fundcase.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.law.Proceedings;
import org.fundcase.credit.law.Terms;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be done now, and from when the rest: each step with its gate. */
@Component
class CreditSteps {

    /**
     * A step with what the rules say of it today.
     *
     * @param key of its words
     * @param why it may not be taken; says nothing if it may
     */
    record Possible(String key, Gate gate, boolean open, Words why) {}

    private final Terms terms;
    private final Clock clock;

    CreditSteps(WorkingCalendar calendar, Clock clock) {
        this.terms = new Terms(calendar);
        this.clock = clock;
    }

    List<Possible> of(ListingFile known) {
        Proceedings days = known.proceedings();
        List<Possible> steps = new ArrayList<>();
        State state = known.listing().on(LocalDate.now(clock));
        if (state == State.DECISION || state == State.APPROVAL) {
            steps.add(possible("DECISION", terms.decision(days)));
        }
        if (state == State.DECIDED) {
            steps.add(possible("FORCE", terms.force(days)));
        }
        if (state == State.LISTED) {
            steps.add(possible("REQUEST", terms.request(days)));
            steps.add(possible("REPAIR", terms.repair(days)));
        }
        if (state == State.DECIDED || state == State.LISTED) {
            steps.add(possible("REVOKE", terms.revocation(days)));
        }
        return steps;
    }

    /** What comes next, for a line of the desk; null where nothing is to be done. */
    @Nullable Possible next(ListingFile known) {
        return of(known).stream()
                .filter(step -> !step.key().equals("REVOKE"))
                .filter(step -> !step.key().equals("REPAIR") || known.request().isPresent())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The last day for the party to state its case; null until the notice is served. */
    @Nullable LocalDate stateUntil(ListingFile known) {
        Proceedings days = known.proceedings();
        LocalDate told = days.noticeServed();
        return told == null ? null : terms.statement(told, days.statementDays());
    }

    /** Whether the party may ask for repair today. */
    boolean mayAsk(ListingFile known) {
        return known.listing().state() == State.LISTED
                && known.request().isEmpty()
                && terms.request(known.proceedings()).isOpen(LocalDate.now(clock));
    }

    private Possible possible(String key, Gate gate) {
        LocalDate today = LocalDate.now(clock);
        return new Possible(key, gate, gate.isOpen(today), gate.why(today));
    }
}

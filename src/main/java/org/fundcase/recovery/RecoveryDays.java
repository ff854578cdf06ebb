package org.fundcase.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.calendar.Deadline;
import org.fundcase.calendar.Deadline.Kind;
import org.fundcase.calendar.Deadlines;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.recovery.law.Proceedings;
import org.fundcase.recovery.law.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The law's days of recoveries that are under way: to be heard, to pay, to appeal, to go to court; and agreed parts. */
@Component
class RecoveryDays implements Deadlines {

    private final RecoveryRows rows;
    private final RecoveryFiles files;
    private final RecoverySteps steps;
    private final Terms terms;

    RecoveryDays(RecoveryRows rows, RecoveryFiles files, RecoverySteps steps, WorkingCalendar calendar) {
        this.rows = rows;
        this.files = files;
        this.steps = steps;
        this.terms = new Terms(calendar);
    }

    @Override
    public List<Deadline> between(SignedIn who, LocalDate from, LocalDate until) {
        List<Deadline> days = new ArrayList<>();
        for (Recovery recovery : rows.underway(who.officeId(), who.isApplicant())) {
            RecoveryFile known = files.of(recovery);
            if (recovery.state() == State.DECISION) {
                add(days, recovery, Kind.HEARING, steps.askUntil(known));
            }
            if (recovery.state() == State.COLLECTION) {
                collecting(days, known, !who.isApplicant());
            }
        }
        days.removeIf(one -> one.day().isBefore(from) || one.day().isAfter(until));
        return days;
    }

    private void collecting(List<Deadline> days, RecoveryFile known, boolean office) {
        Recovery recovery = known.recovery();
        Proceedings law = known.proceedings(terms);
        LocalDate served = law.decisionServed();
        Measure agreed = known.agreement();
        if (agreed == null) {
            add(days, recovery, Kind.PAYMENT, steps.payUntil(known));
        } else {
            agreed.instalments().forEach(part -> add(days, recovery, Kind.INSTALMENT, part.dueOn()));
        }
        if (served != null) {
            add(days, recovery, Kind.APPEAL, terms.review(served));
            add(days, recovery, Kind.APPEAL, terms.suit(served));
        }
        LocalDate demanded = law.demandServed();
        add(days, recovery, Kind.DEMAND, demanded == null ? null : terms.demand(demanded));
        if (office) {
            court(days, recovery, terms.court(law));
            court(days, recovery, terms.judgment(law));
        }
    }

    private static void court(List<Deadline> days, Recovery recovery, Gate gate) {
        add(days, recovery, Kind.COURT_FROM, gate.from());
        add(days, recovery, Kind.COURT_UNTIL, gate.until());
    }

    private static void add(List<Deadline> days, Recovery recovery, Kind kind, @Nullable LocalDate day) {
        if (day != null) {
            days.add(new Deadline(day, kind, recovery.number(), recovery.party(), "/recoveries/" + recovery.id()));
        }
    }
}

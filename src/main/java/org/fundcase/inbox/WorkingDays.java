package org.fundcase.inbox;

import java.time.Clock;
import java.time.LocalDate;
import org.fundcase.kernel.WorkingCalendar;
import org.springframework.stereotype.Component;

/** How urgent a task is today. */
@Component
class WorkingDays {

    private static final int SOON = 5;

    private final WorkingCalendar calendar;
    private final Clock clock;

    WorkingDays(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    enum Urgency {
        LATE,
        TODAY,
        SOON,
        LATER,
        HOLD
    }

    /**
     * A task with its urgency.
     *
     * @param days working days late or left; 0 where it does not matter
     */
    record Ranked(InboxItem item, Urgency urgency, int days) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate soonUntil() {
        return calendar.plusWorkingDays(today(), SOON);
    }

    Ranked rank(InboxItem item) {
        LocalDate due = item.due();
        if (item.held()) {
            return new Ranked(item, Urgency.HOLD, 0);
        }
        if (due == null) {
            return new Ranked(item, Urgency.LATER, 0);
        }
        int days = Math.abs(calendar.workingDaysBetween(today(), due));
        if (due.isBefore(today())) {
            return new Ranked(item, Urgency.LATE, days);
        }
        if (due.equals(today())) {
            return new Ranked(item, Urgency.TODAY, 0);
        }
        return new Ranked(item, due.isAfter(soonUntil()) ? Urgency.LATER : Urgency.SOON, days);
    }
}

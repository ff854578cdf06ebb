package org.fundcase.funding;

import java.time.LocalDate;
import org.fundcase.kernel.WorkingCalendar;

/**
 * The month within which a paying office pays (1个月内, Art. 10-2 of CZ-II): to the day of the next month that
 * corresponds, its last day where there is none, moved to a working day (民法典 §202, §203).
 */
record OneMonth(LocalDate from, LocalDate due) {

    static OneMonth from(LocalDate received, WorkingCalendar calendar) {
        return new OneMonth(received, calendar.onOrAfter(received.plusMonths(1)));
    }
}

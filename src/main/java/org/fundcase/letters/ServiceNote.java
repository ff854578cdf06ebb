package org.fundcase.letters;

import java.time.LocalDate;
import java.time.Month;
import org.fundcase.kernel.WorkingCalendar;

/**
 * That a paper reached its recipient, as somebody records it.
 *
 * @param recipient who took it
 * @param proof what shows it: 送达回证, the number of a postal receipt, the place of publication
 */
public record ServiceNote(ServiceWay way, LocalDate on, String recipient, String proof) {

    private static final LocalDate THIRTY_DAYS = LocalDate.of(2022, Month.JANUARY, 1);

    /** When it counts as served: by public notice 30 days later, before 2022 60 (民事诉讼法 §95); else on its day. */
    LocalDate countsOn(WorkingCalendar calendar) {
        return way == ServiceWay.PUBLIC_NOTICE ? calendar.plusCalendarDays(on, on.isBefore(THIRTY_DAYS) ? 60 : 30) : on;
    }
}

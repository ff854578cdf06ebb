package org.fundcase.workflow;

import java.time.LocalDate;
import org.fundcase.kernel.WorkingCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The house's own terms, in working days, for work that no article gives a term.
 *
 * @param secondLook until a second person answers
 * @param signing until an office signs for a paper that tells it to pay
 */
@ConfigurationProperties("fundcase.house-terms")
public record HouseTerms(int secondLook, int signing) {

    /** @throws IllegalArgumentException for a term below a day */
    public HouseTerms {
        if (secondLook < 1 || signing < 1) {
            throw new IllegalArgumentException("fundcase.house-terms: at least one working day each");
        }
    }

    /** The last day for a second look that is asked for on a day. */
    public LocalDate secondLookBy(LocalDate asked, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(asked, secondLook);
    }

    /** The last day to sign for a paper of a day. */
    public LocalDate signBy(LocalDate issued, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(issued, signing);
    }
}

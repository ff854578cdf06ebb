package org.fundcase.calendar;

import java.time.LocalDate;
import java.util.List;
import org.fundcase.accounts.SignedIn;

/** The days that bind in one room. */
public interface Deadlines {

    /**
     * Those that the person may read, in any order.
     *
     * @param from the first day
     * @param until the last day, inside; at most some weeks later
     */
    List<Deadline> between(SignedIn who, LocalDate from, LocalDate until);
}

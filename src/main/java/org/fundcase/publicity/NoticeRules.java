package org.fundcase.publicity;

import java.time.LocalDate;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.publicity.Notice.Contact;
import org.fundcase.schemes.RoundParameters;

/** What a round decided about its publicity; rounds opened before a parameter existed go by its default. Public for the pages. */
record NoticeRules(RoundParameters parameters) {

    /** National hotline of the discipline inspection, for rounds that name none of their own. */
    private static final String HOTLINE = "12388";

    private static final String ACCEPT_DAYS = "5";
    private static final String DAYS = "15";

    Period period(LocalDate publishedOn, WorkingCalendar calendar) {
        return Period.count(publishedOn, days(), isWorking(), calendar);
    }

    /** Never below the scheme's minimum, which the round was opened under. */
    public int days() {
        return parameters.number("publicityDays");
    }

    public boolean isWorking() {
        return or("publicityCount", "CALENDAR").equals("WORKING");
    }

    public Contact contact() {
        String phone = or("supervisionPhone", HOTLINE);
        return new Contact(or("objectionOffice", ""), phone.isBlank() ? HOTLINE : phone);
    }

    /** Whether an anonymous objection is handled like any other; else it is kept as a clue. */
    public boolean takesAnonymous() {
        return or("anonymousObjections", "CLUE").equals("ACCEPT");
    }

    public int acceptDays() {
        return Integer.parseInt(or("objectionAcceptDays", ACCEPT_DAYS));
    }

    public int objectionDays() {
        return Integer.parseInt(or("objectionDays", DAYS));
    }

    private String or(String key, String otherwise) {
        return parameters.values().getOrDefault(key, otherwise);
    }
}

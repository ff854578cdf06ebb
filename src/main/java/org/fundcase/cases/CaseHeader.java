package org.fundcase.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.workflow.CaseTask;
import org.jspecify.annotations.Nullable;

/**
 * What stands over every tab of a case page.
 *
 * @param standing where it stands in words
 * @param track the stages
 * @param open tasks of all offices
 * @param mine the open task of the reader's office; null if there is none
 * @param days working days until it is due, negative when late
 * @param colleagues to whom the reader can hand it
 */
record CaseHeader(
        CaseCard card,
        GrantCase grantCase,
        CaseStanding standing,
        List<CaseTrack.Step> track,
        List<CaseTask> open,
        @Nullable CaseTask mine,
        int days,
        List<Person> colleagues) {

    /** Values and findings are worked on by offices that hold a task of the case. */
    boolean isWorkedOnBy(SignedIn me) {
        return open.stream().anyMatch(task -> task.officeId().equals(me.officeId()))
                && (me.has(Role.OFFICER) || me.has(Role.SECTION_HEAD));
    }

    public boolean isMineOf(UUID person) {
        return mine != null && person.equals(mine.assignee());
    }

    /** late, today, soon, later or hold; empty without a task of the office. */
    public String urgency() {
        if (mine == null) {
            return "";
        }
        if (mine.state() == CaseTask.State.HELD) {
            return "hold";
        }
        LocalDate due = mine.due();
        if (due == null) {
            return "later";
        }
        if (days < 0) {
            return "late";
        }
        return days == 0 ? "today" : days <= 5 ? "soon" : "later";
    }
}

package org.fundcase.inbox;

import java.time.LocalDate;
import java.util.List;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.calendar.Deadline;
import org.fundcase.calendar.Deadline.Kind;
import org.fundcase.calendar.Deadlines;
import org.springframework.stereotype.Component;

/** The last days of the own office's tasks; to who inspects those of all it reads. */
@Component
class DueTasks implements Deadlines {

    private final InboxRows rows;

    DueTasks(InboxRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Deadline> between(SignedIn who, LocalDate from, LocalDate until) {
        if (who.isApplicant() || who.has(Role.EXPERT)) {
            return List.of();
        }
        String scope = who.has(Role.AUDITOR) ? "ALL" : "OFFICE";
        InboxQuery query = new InboxQuery.Params(scope, null, null, null, null, null, null, null, null).query();
        return rows.between(query, from, until, who).stream()
                .map(item -> new Deadline(item.sortDue(), Kind.TASK, item.number(), item.enterprise(), item.page()))
                .toList();
    }
}

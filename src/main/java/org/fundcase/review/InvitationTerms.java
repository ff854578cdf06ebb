package org.fundcase.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.ScoreForms;
import org.springframework.stereotype.Component;

/** How an invitation is given: the day it ends, and the score sheet it is given with. */
@Component
class InvitationTerms {

    private final WorkingCalendar calendar;
    private final ScoreForms forms;
    private final Rounds rounds;
    private final Clock clock;

    InvitationTerms(WorkingCalendar calendar, ScoreForms forms, Rounds rounds, Clock clock) {
        this.calendar = calendar;
        this.forms = forms;
        this.rounds = rounds;
        this.clock = clock;
    }

    LocalDate due(int workingDays) {
        return calendar.plusWorkingDays(LocalDate.now(clock), workingDays);
    }

    Instant end(LocalDate due) {
        return due.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** The one of the case's first invitation, so that all its experts score alike. */
    String form(UUID roundId, List<Invitation> before) {
        return before.isEmpty()
                ? forms.written(forms.ofScheme(rounds.get(roundId).scheme().id()))
                : before.get(0).form();
    }
}

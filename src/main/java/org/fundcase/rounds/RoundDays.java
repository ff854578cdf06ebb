package org.fundcase.rounds;

import java.time.LocalDate;
import java.util.List;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.calendar.Deadline;
import org.fundcase.calendar.Deadline.Kind;
import org.fundcase.calendar.Deadlines;
import org.fundcase.kernel.BusinessTime;
import org.springframework.stereotype.Component;

/** The days on which calls close. */
@Component
class RoundDays implements Deadlines {

    private final Rounds rounds;

    RoundDays(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<Deadline> between(SignedIn who, LocalDate from, LocalDate until) {
        if (who.has(Role.EXPERT)) {
            return List.of();
        }
        return (who.isApplicant() ? rounds.openFor(who).stream() : rounds.of(who).stream())
                .map(round -> day(round, who))
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(until))
                .toList();
    }

    private static Deadline day(Round round, SignedIn who) {
        return new Deadline(
                BusinessTime.day(round.closesAt()),
                Kind.ROUND_CLOSES,
                round.prefix(),
                round.title(),
                who.isApplicant() ? "/applications/new?round=" + round.id() : "/rounds/" + round.id());
    }
}

package org.fundcase.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.calendar.Deadline;
import org.fundcase.calendar.Deadline.Kind;
import org.fundcase.calendar.Deadlines;
import org.fundcase.rounds.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An enterprise's own last days: its drafts and corrections, and until when an office has its case. */
@Component
class OwnDays implements Deadlines {

    private final FillApplication applications;
    private final ShowApplication show;
    private final Rounds rounds;

    OwnDays(FillApplication applications, ShowApplication show, Rounds rounds) {
        this.applications = applications;
        this.show = show;
        this.rounds = rounds;
    }

    @Override
    public List<Deadline> between(SignedIn who, LocalDate from, LocalDate until) {
        return who.isApplicant()
                ? applications.of(who.officeId()).stream()
                        .flatMap(one -> Stream.ofNullable(day(one)))
                        .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(until))
                        .toList()
                : List.of();
    }

    private @Nullable Deadline day(GrantCase own) {
        LocalDate next = show.next(own, rounds.get(own.roundId()));
        return next == null
                ? null
                : new Deadline(
                        next,
                        Kind.APPLICATION,
                        own.filing() == null
                                ? ""
                                : Objects.requireNonNull(own.filing()).number(),
                        own.contents().project(),
                        "/applications/" + own.id());
    }
}

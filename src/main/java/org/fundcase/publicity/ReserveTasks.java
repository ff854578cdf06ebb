package org.fundcase.publicity;

import java.time.Clock;
import java.time.LocalDate;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.DeskTasks;
import org.fundcase.workflow.HouseTerms;
import org.fundcase.workflow.Matter;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Seat;
import org.springframework.stereotype.Component;

/** A move from the reserve that waits for a second person, in the inbox of the office that publishes. */
@Component
class ReserveTasks {

    private final Publisher publisher;
    private final Rounds rounds;
    private final Schemes schemes;
    private final DeskTasks desk;
    private final HouseTerms terms;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ReserveTasks(
            Publisher publisher,
            Rounds rounds,
            Schemes schemes,
            DeskTasks desk,
            HouseTerms terms,
            WorkingCalendar calendar,
            Clock clock) {
        this.publisher = publisher;
        this.rounds = rounds;
        this.schemes = schemes;
        this.desk = desk;
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
    }

    void await(Promotion proposed) {
        Round round = rounds.get(proposed.roundId());
        desk.await(
                round.id(),
                Stage.RESERVE_CHECK,
                new Seat(publisher.office(round.id()), terms.secondLookBy(LocalDate.now(clock), calendar)),
                new Matter(
                        key(proposed),
                        "/rounds/" + round.id() + "#second",
                        proposed.number(),
                        proposed.enterprise(),
                        schemes.pinned(round.deployment()).title(),
                        "",
                        proposed.amount()));
    }

    void done(Promotion answered, SignedIn by) {
        desk.done(key(answered), by.actor());
    }

    private static String key(Promotion promotion) {
        return Stage.RESERVE_CHECK.id() + ":" + promotion.id();
    }
}

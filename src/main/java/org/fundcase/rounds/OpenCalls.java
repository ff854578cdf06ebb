package org.fundcase.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.web.FrontPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open rounds on the public front page. */
@Component
@Order(1)
public class OpenCalls implements FrontPart {

    private final Rounds rounds;
    private final WorkingCalendar calendar;
    private final Clock clock;

    OpenCalls(Rounds rounds, WorkingCalendar calendar, Clock clock) {
        this.rounds = rounds;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String template() {
        return "rounds/open-calls";
    }

    @Override
    public List<OpenCall> content() {
        return rounds.openNow().stream().map(this::of).toList();
    }

    public OpenCall of(Round round) {
        return OpenCall.of(round, rounds.city(round), LocalDate.now(clock), calendar);
    }
}

package org.fundcase.platform;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.boot.test.context.TestComponent;

/** Moves business time forward for a test and back afterwards; the engine's timers follow. */
@TestComponent
public class TimeTravel implements AutoCloseable {

    private final BusinessClock clock;
    private final Duration distance;

    TimeTravel(BusinessClock clock) {
        this.clock = clock;
        this.distance = clock.distance();
    }

    /** To nine in the morning of a day. */
    public void to(LocalDate day) {
        to(day.atTime(9, 0));
    }

    public void to(LocalDateTime moment) {
        clock.setTo(moment);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void days(int days) {
        to(LocalDateTime.now(clock).plusDays(days));
    }

    /** Back to the business date of the tests. */
    @Override
    public void close() {
        clock.setTo(LocalDateTime.now(clock).plus(distance.minus(clock.distance())));
    }
}

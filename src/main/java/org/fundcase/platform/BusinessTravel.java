package org.fundcase.platform;

import java.time.LocalDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the business date of a demo forward, for good; the engine's timers follow. */
@Component
@Profile("demo")
public class BusinessTravel {

    private final BusinessClock clock;
    private final JdbcClient jdbc;

    BusinessTravel(BusinessClock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** @throws IllegalArgumentException if that moment is past */
    public synchronized void to(LocalDateTime moment) {
        if (moment.isBefore(LocalDateTime.now(clock))) {
            throw new IllegalArgumentException("Business time only goes forward, not to " + moment);
        }
        clock.setTo(moment);
        jdbc.sql("UPDATE platform_clock SET offset_seconds = ?")
                .param(clock.distance().toSeconds())
                .update();
    }
}

package org.fundcase.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The one clock for business dates and the engine's timers, in Asia/Shanghai. Business time is machine time plus a fixed
 * distance, which is zero outside demo and tests.
 */
public final class BusinessClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Duration distance;

    BusinessClock(Duration distance) {
        this.distance = distance;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(distance);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZONE)) {
            return this;
        }
        throw new IllegalArgumentException("Business time is always " + ZONE);
    }

    /** Whether business time differs from machine time; pages say so. */
    public boolean isShifted() {
        return !distance.isZero();
    }

    void setTo(LocalDateTime businessTime) {
        distance = Duration.between(Instant.now(), businessTime.atZone(ZONE).toInstant());
    }

    Duration distance() {
        return distance;
    }
}

package org.fundcase.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.fundcase.kernel.BusinessTime;

/**
 * The one clock for business dates and the engine's timers, in Asia/Shanghai. Business time is machine time plus a fixed
 * distance, which is zero outside demo and tests.
 */
public final class BusinessClock extends Clock {

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
        return BusinessTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(BusinessTime.ZONE)) {
            return this;
        }
        throw new IllegalArgumentException("Business time is always " + BusinessTime.ZONE);
    }

    void setTo(LocalDateTime businessTime) {
        distance = Duration.between(Instant.now(), BusinessTime.instant(businessTime));
    }

    Duration distance() {
        return distance;
    }
}

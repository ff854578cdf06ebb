package org.fundcase.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often one replica's doors for strangers open.
 *
 * @param signIn sign-in forms and bearer tokens
 * @param register enterprises that sign themselves up
 * @param objection objections against public notices, and questions how they stand
 */
@ConfigurationProperties("fundcase.limits")
record DoorLimits(Limit signIn, Limit register, Limit objection) {

    /**
     * @param perAddress times for one network address
     * @param altogether times for everybody together
     * @param within the time in which a used-up allowance comes back
     */
    record Limit(int perAddress, int altogether, Duration within) {}
}

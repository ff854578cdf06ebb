/**
 * Calls for applications (申报通知): window, parameters, scheme version, and the recipients of what nobody applies for. It
 * promises that no round opens under an expired scheme, and that a recipient holds only after two persons. It exposes
 * {@code Rounds} and {@code Recipients}; it never knows a single application.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "trips",
            "accounts",
            "schemes",
            "documents",
            "documents :: reading",
            "workflow",
            "web"
        })
@NullMarked
package org.fundcase.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

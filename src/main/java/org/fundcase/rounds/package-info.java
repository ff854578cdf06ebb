/**
 * Calls for applications (申报通知): window, parameters, scheme version. It promises that no round opens under an
 * expired scheme. It exposes {@code Rounds}; it never knows a single application.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "accounts", "schemes", "documents", "documents :: reading", "workflow", "web"})
@NullMarked
package org.fundcase.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

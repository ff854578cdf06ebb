/**
 * Calls for applications (申报通知): window, parameters, scheme version, frozen lists, the project pool (入库储备), and the
 * recipients of what nobody applies for. It promises that no round opens under an expired scheme, that a list changes
 * only by a further version and what was issued of it not at all, and that a recipient holds only after two persons. It
 * exposes {@code Rounds}, {@code FrozenLists}, {@code ChangeList}, {@code IssuedLists}, {@code ProjectPool} and
 * {@code Recipients}; of an application it knows what stands on a list.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "calendar",
            "exports",
            "trips",
            "accounts",
            "schemes",
            "documents",
            "documents :: reading",
            "workflow",
            "funding",
            "web"
        })
@NullMarked
package org.fundcase.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

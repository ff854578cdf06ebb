/**
 * Publicity (公示): what a round is about to support is published for the days its scheme demands, with its proof, before
 * money is given. It promises that a notice is of exactly one version of a list and never ends early. It exposes
 * {@code Notices} and {@code Objections}; who handed an objection in stays inside. It never changes an application.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "calendar",
            "exports",
            "accounts",
            "schemes",
            "documents",
            "rounds",
            "workflow",
            "funding",
            "web"
        })
@NullMarked
package org.fundcase.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * One application is one case, from draft to closing: life cycle, findings, amount, targets. It promises that state
 * changes only through its use cases and that each leaves an event. It exposes {@code GrantCases}; it never talks to
 * the engine itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "calendar",
            "exports",
            "trips",
            "accounts",
            "schemes",
            "applicants",
            "documents",
            "documents :: reading",
            "rounds",
            "workflow",
            "history",
            "web"
        })
@NullMarked
package org.fundcase.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

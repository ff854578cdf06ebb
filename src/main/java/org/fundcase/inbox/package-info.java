/**
 * What must I do now: a projection of open tasks kept in the same transaction, and the operations on a task. It
 * promises the same speed at a million tasks as at a thousand. It exposes nothing; it never decides an outcome.
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
            "cases",
            "review",
            "recovery",
            "web"
        })
@NullMarked
package org.fundcase.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

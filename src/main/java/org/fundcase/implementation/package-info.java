/**
 * What is watched while a project is carried out (实施): its task sheet and changes, periodic reports, inspections,
 * rectification, suspension of further payment, and what districts report of all of it. It promises that a second person
 * stands for every decision, that what was said and decided is only ever added, and that a suspended project is paid nothing.
 * It exposes {@code ProjectDecisions} for rooms that tell of a decision, and its events; it never moves money or a case's model.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "calendar",
            "exports",
            "accounts",
            "applicants",
            "schemes",
            "rounds",
            "documents",
            "workflow",
            "cases",
            "funding",
            "review",
            "review :: sampling",
            "acceptance",
            "web"
        })
@NullMarked
package org.fundcase.implementation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

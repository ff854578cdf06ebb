/**
 * Performance (绩效) of a scheme's money in a year, of a district's part of it and of a project: targets, monitoring,
 * self-evaluation, the second look of the office that evaluates, and the survey of those served. It promises that points
 * follow the tree a sheet was begun with, that money is the ledger's, and that two persons stand for targets and results. It
 * exposes {@code Sheets}, {@code SheetFiles} and {@code Scoring}; a result goes into the standing of its enterprise and,
 * where the scheme says so, into the next lump sum ({@code arrangements.KnownFactors}). It never moves money.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "calendar",
            "exports",
            "accounts",
            "schemes",
            "applicants",
            "rounds",
            "cases",
            "workflow",
            "funding",
            "arrangements",
            "web"
        })
@NullMarked
package org.fundcase.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What becomes of a project after its award: acceptance (验收、完工评价) and the closing of its file (结案). It promises that the
 * actual investment is measured by the rule of the award, that a second person stands for every result, that what is found
 * too much is first taken off what is unpaid, and that a closed file takes nothing more. It exposes {@code Results} for rooms
 * that tell of a result, and its events, on one of which a recovery is opened; it never claims money back itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "exports",
            "accounts",
            "applicants",
            "schemes",
            "rounds",
            "documents",
            "documents :: reading",
            "workflow",
            "cases",
            "funding",
            "review",
            "web"
        })
@NullMarked
package org.fundcase.acceptance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

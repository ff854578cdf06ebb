/**
 * The money of a round: the plan (资金安排方案) for the list in force, its check by finance, and the issue (下达) that makes
 * awards of it. It promises that a plan is of exactly one list whose every entry has been public, that nothing is planned
 * while an objection holds it, and that issuing takes two persons. It exposes {@code Plans} for the number of the paper;
 * it registers handlers for its stages, moves applications on when they are paid, and ends the payment of a round.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "exports",
            "accounts",
            "schemes",
            "applicants",
            "rounds",
            "workflow",
            "cases",
            "publicity",
            "funding",
            "web"
        })
@NullMarked
package org.fundcase.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

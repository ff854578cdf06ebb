/**
 * Money that no application asks for: lump sums to districts by the factor method (因素法切块) with each district's own plan,
 * and the recipients that an annual plan (年度计划), a decision on a single matter (一事一议) or an equity investment names. It
 * promises that shares add up to the lump sum to the cent, that no district files more than its share, and that two
 * persons stand behind every award. It exposes {@code Blocks}, {@code DistrictPlans} and {@code IssueRecipients}; from the
 * issue on, the money goes the way of every award.
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
            "funding",
            "web"
        })
@NullMarked
package org.fundcase.arrangements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

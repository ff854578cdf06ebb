/**
 * What officers decide about a case: intake (受理) and preliminary review (初审). It promises that every refusal and
 * correction carries a typed reason. It exposes nothing; it registers handlers for its stages.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "accounts",
            "schemes",
            "applicants",
            "documents",
            "documents :: reading",
            "rounds",
            "workflow",
            "cases",
            "web"
        })
@NullMarked
package org.fundcase.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

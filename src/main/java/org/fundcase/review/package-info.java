/**
 * What officers decide about a case: intake (受理), preliminary review (初审), review (审核) and ranking, and what experts
 * say before. It promises that every refusal and correction carries a typed reason, that no expert judges who employs or
 * pays the expert, that none sees another's score before the own is in, nor after, and that an opinion handed in never
 * changes. It exposes nothing; it registers handlers for its stages.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "exports",
            "accounts",
            "trips",
            "schemes",
            "applicants",
            "documents",
            "documents :: reading",
            "rounds",
            "workflow",
            "cases",
            "funding",
            "web"
        })
@NullMarked
package org.fundcase.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

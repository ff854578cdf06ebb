/**
 * Official papers: number series without gaps, template, text, docx, PDF, service. It promises that a paper once
 * issued never changes: when the facts of its source do, it has a further version under its number. It exposes reads of papers; it never decides when a paper is due, it hears events.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "accounts",
            "storage",
            "schemes",
            "applicants",
            "documents",
            "documents :: reading",
            "rounds",
            "workflow",
            "history",
            "cases",
            "review",
            "publicity",
            "funding",
            "allocation",
            "arrangements",
            "acceptance",
            "implementation",
            "recovery",
            "credit",
            "performance",
            "web"
        })
@NullMarked
package org.fundcase.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

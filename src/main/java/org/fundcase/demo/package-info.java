/**
 * A living bureau for people who try Fundcase: accounts, rounds and applications that go through the real doors. It
 * promises to refuse a production profile. It exposes nothing; nothing depends on it.
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
            "cases",
            "review",
            "publicity",
            "allocation",
            "arrangements",
            "letters",
            "funding",
            "operators",
            "inbox",
            "web",
            "platform"
        })
@NullMarked
package org.fundcase.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

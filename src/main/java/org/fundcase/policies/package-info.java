/**
 * The policy's own text, uploaded to its scheme by an officer and split into clauses, so that a rule can be read beside
 * the words it rests on. It promises that a text once uploaded is never changed: a better one is uploaded after it. It
 * exposes pages and an API only; it never decides anything, and no rule is taken from a text.
 */
@ApplicationModule(allowedDependencies = {"kernel", "accounts", "schemes", "documents", "documents :: reading", "web"})
@NullMarked
package org.fundcase.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

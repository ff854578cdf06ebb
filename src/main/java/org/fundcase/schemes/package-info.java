/**
 * Support schemes as data: items, decision tables, eligibility, amounts. It promises that a broken scheme file stops
 * the start with its row and reason, and that every answer names clause and rule. It exposes {@code Schemes} and
 * what they decide; it never knows a case.
 */
@ApplicationModule(allowedDependencies = {"kernel", "accounts"})
@NullMarked
package org.fundcase.schemes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Support schemes as data: items, decision tables, eligibility, amounts. A scheme is a file of {@code config/schemes/} and
 * the tables and case models of {@code processes/}, read from the home folder at start and deployed together; a round
 * keeps the deployment's id and with it exactly these rules. It promises that a broken scheme file stops the start with
 * its row and reason, that every answer names clause and rule, and that what is not known never passes. It exposes
 * {@code Schemes}, {@code Eligibility}, {@code Exclusivity}, {@code Amounts} and {@code Policy}; it never knows a case,
 * stores no answer, and computes no formula that a file brings.
 */
@ApplicationModule(allowedDependencies = {"kernel", "accounts"})
@NullMarked
package org.fundcase.schemes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Money: budget of a scheme and year, quota (指标) of each paying office, awards, payments, and one append-only
 * double-entry ledger under them. It promises that returned &lt;= paid &lt;= committed &lt;= allocated &lt;= budget in every
 * read, that nothing is paid without two persons nor twice, and that what is in the ledger never changes. It exposes
 * {@code Awards} for the room that issues a list, {@code Budgets}, {@code Quotas}, {@code Payments}, {@code Batches} and
 * {@code BankConfirmations} for the steps after it, {@code Returns} for money that comes back, {@code PaymentObstacle} for
 * rooms that know a reason against a payment, and the events of payments; it never knows why somebody got an amount.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "exports", "trips", "accounts", "applicants", "schemes", "workflow", "web"})
@NullMarked
package org.fundcase.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

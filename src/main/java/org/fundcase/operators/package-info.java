/**
 * The operator that a scheme entrusts (受托运营机构): agreements (委托协议) with their services and limits, vouchers of its
 * payments (票据销账), and its reports to the bureau (定期报告). It promises that an operator does nothing outside an agreement
 * that two persons of the bureau stand for, that a voucher is used once, and that the figures of a report come from the
 * ledger and never change after it is handed in. It exposes {@code Agreements}; others meet it through {@code StepRule},
 * {@code PayingRule} and {@code PaymentObstacle}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "accounts",
            "schemes",
            "documents",
            "rounds",
            "workflow",
            "cases",
            "funding",
            "web"
        })
@NullMarked
package org.fundcase.operators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

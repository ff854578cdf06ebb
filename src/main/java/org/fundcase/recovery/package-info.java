/**
 * Recovery of money that was misused (追缴): a case of its own from the facts to the last fen. It promises that the party is told
 * and heard before anything is decided, that no step is taken before its proof and its first lawful day, nor after its last,
 * that two persons stand for every decision, and that a recovery is closed only when the ledger is square. It exposes
 * {@code Recoveries} for rooms that find a reason to recover; it never pays, and asks no letter whether it was served.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "calendar",
            "accounts",
            "schemes",
            "rounds",
            "funding",
            "cases",
            "acceptance",
            "workflow",
            "web",
            "exports"
        })
@NullMarked
package org.fundcase.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

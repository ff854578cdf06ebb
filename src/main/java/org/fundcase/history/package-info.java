/**
 * The append-only, hash-chained record of every event. It promises that an event is written in the transaction that
 * caused it, once, and that a later change of any row is found by the verifier. It exposes reads of the record; it
 * never decides anything.
 */
@ApplicationModule(allowedDependencies = {"kernel", "exports", "trips", "accounts", "storage"})
@NullMarked
package org.fundcase.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

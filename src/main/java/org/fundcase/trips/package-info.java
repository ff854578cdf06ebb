/**
 * Several statements in one round trip to the database, because most of a step is waiting for it. A {@link
 * org.fundcase.trips.Trip} takes questions of several rooms and asks them together; writes that nobody has to wait for
 * go with the next trip of their transaction, or with its end. Knows no table, and never carries anything over the end
 * of a transaction.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.fundcase.trips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

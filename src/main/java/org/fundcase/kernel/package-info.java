/**
 * The words every room shares: sentences in both languages, money, credit codes, amounts in capitals, working days,
 * actors, and what an event tells history. Plain Java without Spring: a value here is right or it does not exist. It exposes everything and never reads
 * a database, a clock of the machine, or a file outside the class path.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.fundcase.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

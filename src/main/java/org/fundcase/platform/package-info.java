/**
 * What the application stands on: embedded or external PostgreSQL, three database roles, migrations, the business
 * clock, background jobs, the working calendar. It promises that no room needs to know where the database comes
 * from. It exposes beans only; it never holds a business rule.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.fundcase.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

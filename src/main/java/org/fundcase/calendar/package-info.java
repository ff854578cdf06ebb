/**
 * The days that bind (期限日历): each room gives its own for a person and a span, as far as the person may read them. It promises
 * that no day is shown to who may not read what it is about, and marks working days. It exposes {@code Deadlines}; it never reads
 * another room's tables, and keeps nothing.
 */
@ApplicationModule(allowedDependencies = {"kernel", "exports", "accounts", "web"})
@NullMarked
package org.fundcase.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

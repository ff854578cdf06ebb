/**
 * People, offices, roles and what each may do. A person signs in for one office; an enterprise is an office too. It
 * promises that a right asked for through {@code Access} is answered from {@code rights.yaml} and one relation table,
 * that a foreign id and an unknown id cannot be told apart, and that a refused change is told, so that it is recorded. It
 * exposes who is signed in, the offices and the question "may"; it never knows what a case is.
 */
@ApplicationModule(allowedDependencies = {"kernel", "trips"})
@NullMarked
package org.fundcase.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

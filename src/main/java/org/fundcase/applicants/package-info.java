/**
 * Enterprises: register, contacts, account, users, and their standing: bars and other funding. It promises that a
 * credit code is valid and unique, and that nobody is a municipal unit before the city confirmed it. It exposes
 * {@code Applicants}, {@code MunicipalDeclarations} and {@code Standing}; it never knows a case.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "exports", "trips", "accounts", "web", "documents", "documents :: reading"})
@NullMarked
package org.fundcase.applicants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

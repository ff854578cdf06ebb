/**
 * Listing the dishonest (失信): from the proposal to the day a party is off the list. It promises that a party is told and
 * heard before it is listed, that no step is taken before its proof and its first lawful day, that two persons stand for
 * every decision, and that a listing binds from its service to its last day, by the calendar alone. It exposes
 * {@code Listings} and {@code ListingFiles}; the bars themselves are in the book of room applicants, which everybody asks.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "calendar",
            "accounts",
            "schemes",
            "applicants",
            "funding",
            "recovery",
            "workflow",
            "web",
            "exports"
        })
@NullMarked
package org.fundcase.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

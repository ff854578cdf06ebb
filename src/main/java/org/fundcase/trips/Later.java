package org.fundcase.trips;

/** The answer to a question of a {@link Trip}. */
@FunctionalInterface
public interface Later<T> {

    /** The answer; the first one who wants to know sends the trip. */
    T get();
}

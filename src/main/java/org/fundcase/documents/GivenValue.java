package org.fundcase.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value that a person gave a field; none is ever overwritten.
 *
 * @param revision from 1
 * @param value null where the person went back to the machine's
 * @param regionText what the machine read in the rectangle the person framed; null where none was
 */
public record GivenValue(
        String field,
        int revision,
        @Nullable String value,
        @Nullable String regionText,
        String personName,
        Instant at) {}

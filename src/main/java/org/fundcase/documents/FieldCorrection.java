package org.fundcase.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as a person reads it.
 *
 * @param field one of the document's fields
 * @param value null goes back to what the machine read; empty says that the document has no such value
 * @param seen the revision of the field that the person looked at
 * @param region what was read again and taken over; null where the person typed
 */
public record FieldCorrection(String field, @Nullable String value, int seen, @Nullable UUID region) {

    public static FieldCorrection typed(String field, String value, int seen) {
        return new FieldCorrection(field, value, seen, null);
    }
}

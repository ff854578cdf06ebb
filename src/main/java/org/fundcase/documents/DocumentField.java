package org.fundcase.documents;

import org.fundcase.documents.reading.Box;
import org.jspecify.annotations.Nullable;

/**
 * One value of a document. What a person set is kept apart from what the machine read, and wins.
 *
 * @param machineValue null if only a person gave a value
 * @param personValue null if no person changed it
 * @param personName who did
 * @param source where the machine found it; null if it did not
 * @param confidence 0..1
 */
public record DocumentField(
        String name,
        @Nullable String machineValue,
        @Nullable String personValue,
        @Nullable String personName,
        @Nullable String source,
        @Nullable Integer page,
        @Nullable Box box,
        double confidence) {

    /** Below this a value is doubtful and a person should look. */
    public static final double SURE = 0.8;

    /** The value that counts; empty if there is none. */
    public String value() {
        if (personValue != null) {
            return personValue;
        }
        return machineValue == null ? "" : machineValue;
    }

    public boolean isByPerson() {
        return personValue != null;
    }

    public boolean isDoubtful() {
        return !isByPerson() && confidence < SURE;
    }
}

package org.fundcase.documents;

import org.fundcase.documents.reading.Box;
import org.fundcase.documents.reading.ReadField;
import org.jspecify.annotations.Nullable;

/**
 * One value of a document. What a person set is kept apart from what the machine read, and wins.
 *
 * @param machineValue null if only a person gave a value
 * @param personValue null if no person changed it
 * @param personName who did
 * @param source where the machine found it; null if it did not
 * @param page where the value stands: where the person framed it, else where the machine found it
 * @param confidence 0..1
 * @param revision how many values people gave it so far; who gives the next says which one was seen
 */
public record DocumentField(
        String name,
        @Nullable String machineValue,
        @Nullable String personValue,
        @Nullable String personName,
        @Nullable String source,
        @Nullable Integer page,
        @Nullable Box box,
        double confidence,
        int revision) {

    /** Below this a value is doubtful and a person should look. */
    public static final double SURE = ReadField.SURE;

    /** Nothing was read and nobody gave a value yet. */
    static DocumentField missing(String name) {
        return new DocumentField(name, null, null, null, null, null, null, 0, 0);
    }

    /** Nothing was read and nobody gave a value. */
    public boolean isMissing() {
        return machineValue == null && personValue == null;
    }

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

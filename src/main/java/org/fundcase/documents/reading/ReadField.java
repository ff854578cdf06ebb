package org.fundcase.documents.reading;

import org.jspecify.annotations.Nullable;

/**
 * One value that was read.
 *
 * @param name one of {@link FieldNames}
 * @param value normalised: ISO dates, plain decimals in yuan, codes without blanks in upper case
 * @param printed the value as the document has it; null where it is the same as {@code value}
 * @param source where it was found
 * @param page counted from 1; null where the value has no place on a page
 * @param box its place on that page; null where unknown
 * @param confidence 0..1
 */
public record ReadField(
        String name,
        String value,
        @Nullable String printed,
        Source source,
        @Nullable Integer page,
        @Nullable Box box,
        double confidence) {

    /** Below this a value is doubtful and a person should look. */
    public static final double SURE = 0.8;

    boolean isDoubtful() {
        return confidence < SURE;
    }

    ReadField with(double sure) {
        return new ReadField(name, value, printed, source, page, box, sure);
    }

    /** Another value for what is printed. */
    ReadField meaning(String other) {
        return value.equals(other)
                ? this
                : new ReadField(name, other, printed == null ? value : printed, source, page, box, confidence);
    }

    /** The same value shown at the place where another source has it. */
    ReadField at(ReadField other) {
        return new ReadField(name, value, printed, source, other.page, other.box, confidence);
    }
}

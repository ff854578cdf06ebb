package org.fundcase.documents.reading;

/**
 * Two sources of one file that disagree about a field.
 *
 * @param field one of {@link FieldNames}
 * @param kept the value that was kept
 * @param keptFrom its source
 * @param other the other value
 * @param otherFrom the source of the other value
 */
public record SourceConflict(String field, String kept, Source keptFrom, String other, Source otherFrom) {}

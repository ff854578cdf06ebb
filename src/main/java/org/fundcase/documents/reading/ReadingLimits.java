package org.fundcase.documents.reading;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param heapMegabytes heap of the child JVM
 * @param perDocument wall-clock time for one document; the child is killed after it
 * @param filesPerChild after so many files the child is replaced
 * @param textChars most characters of text in a result
 * @param fields most fields of a result
 * @param lines most invoice lines of a result
 * @param pixels most pixels of a picture before it is decoded
 */
public record ReadingLimits(
        int heapMegabytes, Duration perDocument, int filesPerChild, int textChars, int fields, int lines, long pixels) {

    public static final ReadingLimits DEFAULT =
            new ReadingLimits(384, Duration.ofSeconds(60), 1_000, 2_000_000, 200, 2_000, 50_000_000L);

    public ReadingLimits withPerDocument(Duration limit) {
        return new ReadingLimits(heapMegabytes, limit, filesPerChild, textChars, fields, lines, pixels);
    }

    /** For the child that recognises print: pictures need room, and a page takes seconds. */
    ReadingLimits forScans() {
        return withHeapMegabytes(heapMegabytes + 128).withPerDocument(perDocument.multipliedBy(2));
    }

    public ReadingLimits withHeapMegabytes(int megabytes) {
        return new ReadingLimits(megabytes, perDocument, filesPerChild, textChars, fields, lines, pixels);
    }
}

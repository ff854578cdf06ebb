package org.fundcase.documents.reading;

import org.fundcase.kernel.Words;

/** What stands in a rectangle of a page. */
public sealed interface RegionText {

    /**
     * @param text in reading order, in one line; never empty
     * @param source TEXT where the file says it, OCR where it was recognised
     * @param confidence 0..1
     */
    record Found(String text, Source source, double confidence) implements RegionText {}

    /** Nothing was read there; the reason is for who asked. */
    record Nothing(Words reason) implements RegionText {}
}

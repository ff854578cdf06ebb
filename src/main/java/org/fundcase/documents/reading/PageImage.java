package org.fundcase.documents.reading;

import org.fundcase.kernel.Words;

/** What came of drawing one page. */
public sealed interface PageImage {

    /**
     * @param png the picture
     * @param pages how many pages the document has
     */
    @SuppressWarnings("ArrayRecordComponent") // a picture is carried once and never compared
    record Drawn(byte[] png, int pages) implements PageImage {}

    /** There is no picture; the reason is for the reader of the page. */
    record Missing(Words reason) implements PageImage {}
}

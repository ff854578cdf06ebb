package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.fundcase.kernel.Words;

/**
 * Reads rectangles of pages again when a person asks, in the children that draw and recognise. Never throws for what a
 * file holds.
 */
public final class RegionReader {

    private final PageImages pages;
    private final DocumentReader reader;

    /** Both are closed by who made them. */
    public RegionReader(PageImages pages, DocumentReader reader) {
        this.pages = pages;
        this.reader = reader;
    }

    /** @param original a file on this machine; it is only read */
    public RegionText read(Path original, Region region) {
        if (!region.isNamed()) {
            return new RegionText.Nothing(Words.of("框不在页面里，或者太小。重新画一个框住这一处的框。"));
        }
        try {
            Request request = new Request(original, region.page(), region.box());
            Frame frame = pages.ask(request);
            return Answer.region(frame.kind() == Frame.SCAN ? reader.recognise(request) : frame);
        } catch (IOException lost) {
            return new RegionText.Nothing(Words.of("重读时出错中断。稍后再试，或者对照页面填写。"));
        }
    }
}

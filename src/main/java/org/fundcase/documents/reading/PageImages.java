package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.fundcase.kernel.Words;

/**
 * Draws pages of documents as pictures, in a child JVM of its own, so that a person looking at a page never waits for
 * a document being read. Office files and packages have no pages here.
 */
public final class PageImages implements AutoCloseable {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final WarmChild child;

    /**
     * @param font a TrueType font with Chinese characters; where it is missing the machine's serif font serves
     */
    public PageImages(ReadingLimits limits, Path font) {
        this.child = new WarmChild(new Launch(
                Worker.class.getName(), limits, font, Ocr.isAvailable() ? Print.IN_ANOTHER_CHILD : Print.NOWHERE));
    }

    /**
     * @param original a file on this machine; it is only read
     * @param page counted from 1
     */
    public PageImage page(Path original, int page) {
        if (page < 1) {
            return new PageImage.Missing(Words.of("文件没有这一页。"));
        }
        try {
            return image(child.ask(new Request(original, page)));
        } catch (IOException lost) {
            return new PageImage.Missing(Words.of("这一页画不出来，请下载原件查看。"));
        }
    }

    /** @throws IOException when no answer came */
    Frame ask(Request request) throws IOException {
        return child.ask(request);
    }

    private static PageImage image(Frame frame) {
        if (frame.kind() == Frame.DRAWN && frame.payload().length > 12) {
            int pages = ByteBuffer.wrap(frame.payload()).getInt();
            byte[] png = Arrays.copyOfRange(frame.payload(), 4, frame.payload().length);
            if (pages > 0 && Arrays.equals(PNG, Arrays.copyOf(png, 4))) {
                return new PageImage.Drawn(png, pages);
            }
        }
        return new PageImage.Missing(
                frame.kind() == Frame.MISSING ? Answer.reason(frame) : Words.of("这一页画不出来，请下载原件查看。"));
    }

    @Override
    public void close() {
        child.close();
    }
}

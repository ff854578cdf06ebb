package org.fundcase.documents.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in a child JVM, scans in a second one that is there while it is needed; where this machine has no
 * library for print, of scans the QR code alone. One document at a time; further callers wait. Never throws for what a
 * file holds or does: whatever happens to the child becomes a {@link Reading.Failed}, and the next document gets a fresh child.
 * Closing ends the child and removes its folder.
 */
public final class DocumentReader implements AutoCloseable {

    /** Scans come seldom beside digital papers, and their child is large. */
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final WarmChild child;
    private final WarmChild scans;
    private final Bounds bounds;

    /**
     * @param font a TrueType font with Chinese characters, for drawing; need not exist
     */
    public DocumentReader(ReadingLimits limits, Path font) {
        this(limits, font, Worker.class.getName(), Ocr.isAvailable());
    }

    DocumentReader(ReadingLimits limits, Path font, String mainClass, boolean ocr) {
        Print print = ocr ? Print.IN_ANOTHER_CHILD : Print.NOWHERE;
        this.child = new WarmChild(new Launch(mainClass, limits, font, print));
        this.scans = new WarmChild(new Launch(mainClass, limits.forScans(), font, Print.HERE), IDLE);
        this.bounds = new Bounds(limits);
        try {
            Folders.sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the child in the background, so that the first document does not wait for it. */
    public void prepare() {
        child.prepare();
    }

    /**
     * @param original a file on this machine; it is only read
     * @return never null; {@code Failed.retryable} is true where the child was lost
     */
    public Reading read(Path original) {
        try {
            Frame frame = child.ask(new Request(original, 0));
            return frame.kind() == Frame.SCAN
                    ? reading(scans, scans.ask(new Request(original, 0)))
                    : reading(child, frame);
        } catch (Child.TimeUp late) {
            return new Reading.Failed(Words.of("文件太复杂，在规定时间内没有读完。请换用原始的 OFD 或 XML 文件，或人工填写要素。"), true);
        } catch (IOException lost) {
            return new Reading.Failed(Words.of("读取时出错中断，文件可能太大或已损坏。请换用原始文件，或人工填写要素。"), true);
        }
    }

    /** Asks the child that recognises print. */
    Frame recognise(Request request) throws IOException {
        return scans.ask(request);
    }

    private Reading reading(WarmChild from, Frame frame) {
        Reading reading = frame.kind() == Frame.READING ? Answer.parse(frame, bounds) : Bounds.outOfBounds();
        if (reading instanceof Reading.Failed) {
            from.discard();
        }
        return reading;
    }

    @Nullable Long childPid() {
        return child.pid();
    }

    /** Of the child that recognises print; null while there is none. */
    @Nullable Long scanChildPid() {
        return scans.pid();
    }

    @Override
    public void close() {
        child.close();
        scans.close();
    }
}

package org.fundcase.documents.reading;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.fundcase.documents.reading.Reading.Failed;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * The child's main class. Reads one document after another as the parent asks, and ends at once when the parent goes
 * away. Started by {@link DocumentReader} only.
 */
public final class Worker {

    static final String FONT = "fundcase.reading.font";
    /** Where answers go, if not to standard output. */
    static final String ANSWERS = "fundcase.reading.answers";

    static final String PRINT = "fundcase.reading.print";
    static final String LIMITS = "fundcase.reading.limits";

    private final ReadingLimits limits = limits();
    private final Bounds bounds = new Bounds(limits);
    /** Of this child alone. */
    private final Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    private final Typeface typeface = new Typeface(Path.of(System.getProperty(FONT, "none")));

    private Print print = Print.valueOf(System.getProperty(PRINT, Print.NOWHERE.name()));
    private @Nullable Ocr ocr;
    private long jobs;

    Worker() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        serve(new Worker()::answer);
    }

    /** Answers requests from standard input; what libraries print goes to standard error. */
    static void serve(Function<Request, Frame> answer) throws IOException, InterruptedException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers()));
        System.setOut(System.err);
        BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(requests), "requests");
        listener.setDaemon(true);
        listener.start();
        while (true) {
            answer.apply(requests.take()).writeTo(out);
        }
    }

    private static FileOutputStream answers() throws IOException {
        String elsewhere = System.getProperty(ANSWERS);
        return elsewhere == null ? new FileOutputStream(FileDescriptor.out) : new FileOutputStream(elsewhere);
    }

    /** The end of the stream is the end of the parent, even if a document keeps the main thread busy for ever. */
    private static void listen(BlockingQueue<Request> requests) {
        DataInputStream in = new DataInputStream(System.in);
        try {
            while (true) {
                requests.add(Request.readFrom(in));
            }
        } catch (IOException parentGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    Frame answer(Request request) {
        try {
            Path temp = folder.resolve("job-" + ++jobs);
            try {
                return answer(request, temp);
            } finally {
                Folders.delete(temp);
            }
        } catch (Scanned scan) {
            return Frame.of(Frame.SCAN, "");
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
            return failure(request, broken);
        }
    }

    private Frame answer(Request request, Path temp) throws IOException {
        if (request.page() == 0) {
            return read(request.file(), temp);
        }
        Files.createDirectories(temp);
        return request.box() == null ? draw(request, temp) : region(request, request.box(), temp);
    }

    private Frame region(Request request, Box box, Path temp) throws IOException {
        loadOcr();
        Region region = new Region(request.page(), box);
        return Answer.frame(new RegionExtraction(limits, temp, print, ocr).read(request.file(), region));
    }

    private Frame read(Path file, Path temp) throws IOException {
        loadOcr();
        return Answer.frame(bounds.cut(new Extraction(limits, temp, print, ocr).read(file)));
    }

    /** Where the library does not load after all, scans are left to a person. */
    private void loadOcr() {
        if (print == Print.HERE && ocr == null) {
            try {
                ocr = new Ocr();
            } catch (IOException | LinkageError notOnThisMachine) {
                System.err.println(notOnThisMachine);
                print = Print.NOWHERE;
            }
        }
    }

    private Frame draw(Request request, Path temp) throws IOException {
        PageImage image = new PageDrawing(limits, temp, typeface).draw(request.file(), request.page());
        if (image instanceof PageImage.Drawn drawn) {
            byte[] all = ByteBuffer.allocate(Integer.BYTES + drawn.png().length)
                    .putInt(drawn.pages())
                    .put(drawn.png())
                    .array();
            return new Frame(Frame.DRAWN, all);
        }
        return Answer.frame((PageImage.Missing) image);
    }

    private static Frame failure(Request request, Throwable broken) {
        System.err.println(broken);
        Words reason = Words.of("文件内容损坏或格式特殊，系统读不出来。请重新下载原件后上传，或人工填写要素。");
        try {
            return request.page() == 0
                    ? Answer.frame(new Failed(reason, false))
                    : Answer.frame(new PageImage.Missing(reason));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(ReadingLimits l) {
        return l.heapMegabytes() + "," + l.perDocument().toMillis() + "," + l.filesPerChild() + "," + l.textChars()
                + "," + l.fields() + "," + l.lines() + "," + l.pixels();
    }

    private static ReadingLimits limits() {
        String[] n = System.getProperty(LIMITS, text(ReadingLimits.DEFAULT)).split(",", -1);
        return new ReadingLimits(
                Integer.parseInt(n[0]),
                Duration.ofMillis(Long.parseLong(n[1])),
                Integer.parseInt(n[2]),
                Integer.parseInt(n[3]),
                Integer.parseInt(n[4]),
                Integer.parseInt(n[5]),
                Long.parseLong(n[6]));
    }
}

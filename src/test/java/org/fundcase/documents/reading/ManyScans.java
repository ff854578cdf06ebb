package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.fundcase.demo.papers.Papers;

/**
 * Reads many scans with known truth and prints what came of it, per form and field, also where it is stopped early.
 * Started by hand.
 */
final class ManyScans {

    private final Accuracy accuracy = new Accuracy();
    private final List<Long> millis = new ArrayList<>();
    private long mostMegabytes;
    private int foreign;

    private ManyScans() {}

    /** @param args how many papers of each form and each kind of scan (2 where nothing is said); kinds of scan */
    public static void main(String[] args) throws IOException {
        int each = args.length == 0 ? 2 : Integer.parseInt(args[0]);
        List<Scan> scans = args.length < 2
                ? List.of(Scan.values())
                : Arrays.stream(args).skip(1).map(Scan::valueOf).toList();
        ManyScans all = new ManyScans();
        Runtime.getRuntime().addShutdownHook(new Thread(all::print));
        Path folder = Files.createTempDirectory("scans");
        try (Papers papers = new Papers(Truth.FONT);
                DocumentReader reader = new DocumentReader(ReadingLimits.DEFAULT, Truth.FONT)) {
            for (int n = 0; n < each; n++) {
                for (Scan scan : scans) {
                    for (ScanCase.Form form : ScanCase.Form.values()) {
                        all.read(reader, new ScanCase(form, scan, n), folder, papers);
                    }
                    System.out.printf("%s %d: %d files so far%n", scan, n, all.millis.size());
                }
            }
        }
        Folders.delete(folder);
    }

    private void read(DocumentReader reader, ScanCase scan, Path folder, Papers papers) throws IOException {
        Path file = scan.file(folder, papers);
        long start = System.nanoTime();
        Reading reading = reader.read(file);
        millis.add((System.nanoTime() - start) / 1_000_000);
        mostMegabytes = Math.max(mostMegabytes, peakMegabytes(reader));
        foreign += scan.form().isForeign() ? 1 : 0;
        accuracy.count(scan.name(), reading, scan.truth(papers));
    }

    private void print() {
        if (millis.isEmpty()) {
            return;
        }
        Collections.sort(millis);
        System.out.println();
        System.out.println(accuracy);
        for (String part : List.of("digital", "clean", "spoilt")) {
            System.out.printf(
                    "%s: read and right %.2f %%, left to a person %.2f %%%n",
                    part, 100 * accuracy.read(part), 100 * accuracy.doubtful(part));
        }
        System.out.printf("amounts wrong yet shown as certain: %d%n", accuracy.wrongAmounts());
        System.out.printf(
                "%d files, %d from foreign templates, median %d ms, longest %d ms, most memory of the child %d MB%n",
                millis.size(), foreign, millis.get(millis.size() / 2), millis.get(millis.size() - 1), mostMegabytes);
    }

    /** The most memory that the child held so far; 0 where there is none. */
    static long peakMegabytes(DocumentReader reader) throws IOException {
        Long pid = reader.scanChildPid();
        long most = 0;
        for (ProcessHandle process : pid == null ? List.<ProcessHandle>of() : family(pid)) {
            Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
            for (String line : Files.readAllLines(status)) {
                most = line.startsWith("VmHWM")
                        ? Math.max(most, Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        : most;
            }
        }
        return most;
    }

    /** What was started may be a wrapper around the child. */
    private static List<ProcessHandle> family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
    }
}

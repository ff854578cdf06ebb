package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fundcase.bench.Report;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.InvoiceXmlForms;
import org.fundcase.demo.papers.Papers;

/** The most memory that a child had at once, as the system counts it, while it read as many files as one child reads. */
public final class ChildMemory {

    private static final int FILES = ReadingLimits.DEFAULT.filesPerChild();
    private static final long MOST_WITHOUT_PRINT = 1024;

    private ChildMemory() {}

    /** Electronic invoices of 1 to 60 lines, every second a PDF, the others XML. */
    public static void measure(Papers papers, Report report) throws IOException {
        List<Path> files = files(papers);
        try (DocumentReader reader = new DocumentReader(ReadingLimits.DEFAULT, Path.of("none"))) {
            long most = 0;
            for (int n = 0; n < FILES; n++) {
                // The last one ends the child.
                most = n == 0 ? 0 : Math.max(most, megabytes(Objects.requireNonNull(reader.childPid())));
                reader.read(files.get(n % files.size()));
            }
            report.memory("largest RSS of the reading child over " + FILES + " files", most, MOST_WITHOUT_PRINT);
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static List<Path> files(Papers papers) throws IOException {
        Inventor inventor = new Inventor(11);
        List<Path> files = new ArrayList<>();
        for (int lines : new int[] {1, 8, 20, 60}) {
            InvoiceTruth truth =
                    inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, lines, 2021, inventor.party());
            files.add(Files.write(Files.createTempFile("bench", ".pdf"), papers.pdf(truth)));
            files.add(Files.write(Files.createTempFile("bench", ".xml"), InvoiceXmlForms.digital(truth)));
        }
        return files;
    }

    /** Of a process and all it started, the largest. */
    static long megabytes(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> peak(process.pid()))
                .max()
                .orElse(0);
    }

    private static long peak(long pid) {
        try (Stream<String> status = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException endedMeanwhile) {
            return 0;
        }
    }
}

package org.fundcase.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.fundcase.bench.Race;
import org.fundcase.bench.Report;
import org.fundcase.bench.Report.Subject;
import org.fundcase.bench.Site;
import org.fundcase.kernel.Actor;
import org.fundcase.storage.RawPut;

/** An upload from its stream to its acknowledged row, against the bytes alone written to the same store. */
public final class Uploading {

    private static final String MARK = "fundcase-bench-nonce";

    private Uploading() {}

    public static void measure(Site small, Site large, Report report) throws Exception {
        if (small.setting("fundcase.storage.s3.endpoint").isBlank()) {
            report.note("No race of uploads to S3: no MinIO server could be built here.");
        } else {
            measure(small, "S3", report);
        }
        measure(large, "folder", report);
    }

    private static void measure(Site site, String store, Report report) throws Exception {
        measure(site, "upload of 5 MB, " + store, 5 << 20, report);
        measure(site, "upload of 50 MB, " + store, 50 << 20, report);
        site.superuser()
                .sql("DELETE FROM scheduled_tasks WHERE task_name = 'read-document'")
                .update();
    }

    private static void measure(Site site, String measured, int size, Report report) throws Exception {
        Path ours = pdf(size);
        Path other = pdf(size);
        StoredDocument stored = upload(site, ours);
        try (InputStream bytes = site.bean(Documents.class).open(stored)) {
            Report.requireSame(
                    Files.mismatch(ours, copy(bytes)), -1L, "bytes in the store");
        }
        Race race = size > 10 << 20 ? new Race(3, 15) : new Race(10, 40);
        Race.Side uploading = turn -> {
            change(ours, turn);
            upload(site, ours);
        };
        report.throughput(
                new Subject(measured, "a raw PUT with SHA-256"),
                race.run(uploading, putting(RawPut.checked(site), other)),
                0.8);
        report.throughput(
                new Subject(measured, "a raw PUT that nobody checks"),
                race.run(uploading, putting(RawPut.bare(site), other)),
                0.8);
        Files.delete(ours);
        Files.delete(other);
    }

    private static Race.Side putting(RawPut raw, Path file) {
        return turn -> {
            change(file, turn);
            raw.put(file);
        };
    }

    private static Path copy(InputStream bytes) throws Exception {
        Path copy = Files.createTempFile("bench", ".copy");
        Files.write(copy, bytes.readAllBytes());
        copy.toFile().deleteOnExit();
        return copy;
    }

    private static StoredDocument upload(Site site, Path file) throws Exception {
        UUID anyCase = UUID.randomUUID();
        try (InputStream bytes = Files.newInputStream(file)) {
            return site.bean(Documents.class)
                    .receive(
                            new Upload(anyCase, anyCase, "invoices", "大文件.pdf", null, null, null, false, Actor.SYSTEM),
                            bytes)
                    .get(0);
        }
    }

    /** A sound PDF that carries bytes nobody can compress. */
    private static Path pdf(int size) throws Exception {
        Path file = Files.createTempFile("bench", ".pdf");
        byte[] bytes = new byte[size - (1 << 16)];
        new Random(size).nextBytes(bytes);
        System.arraycopy(MARK.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, MARK.length());
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDStream stream = new PDStream(document, new ByteArrayInputStream(bytes));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Bench"), stream);
            document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        }
        return file;
    }

    /** Other bytes at each turn, for an object that is there already is not written again. */
    private static void change(Path file, int turn) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            bytes.writeLong(new Random().nextLong() + turn);
        }
    }
}

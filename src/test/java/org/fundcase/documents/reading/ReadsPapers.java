package org.fundcase.documents.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fundcase.demo.papers.Papers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A reader with its children, a generator of papers and a folder for them, for all tests of one class. */
abstract class ReadsPapers {

    static DocumentReader reader;
    static Papers papers;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        reader = new DocumentReader(ReadingLimits.DEFAULT, Truth.FONT);
        papers = new Papers(Truth.FONT);
    }

    @AfterAll
    static void stop() {
        reader.close();
        papers.close();
    }

    /** One PDF with the pages of both. */
    static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument one = Loader.loadPDF(first);
                PDDocument two = Loader.loadPDF(second)) {
            new PDFMergerUtility().appendDocument(one, two);
            one.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

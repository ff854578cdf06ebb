package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.InvoiceTruth.Kind;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Papers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What machines do for which there is no library that recognises print, as those with an ARM processor. */
class WithoutOcrTest {

    private static DocumentReader reader;
    private static Papers papers;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        reader = new DocumentReader(ReadingLimits.DEFAULT, Truth.FONT, Worker.class.getName(), false);
        papers = new Papers(Truth.FONT);
    }

    @AfterAll
    static void stop() {
        reader.close();
        papers.close();
    }

    private static List<BufferedImage> licence() {
        Paper licence = Paper.licence(new Inventor(70).party(), "沈若宁", LocalDate.of(2015, 6, 1));
        return Scan.CLEAN.pages(papers.pdf(licence));
    }

    @Test
    void leavesScansToAPerson() {
        for (Path scan : List.of(
                Truth.file(folder, "licence.png", Scan.png(licence().get(0))),
                Truth.file(folder, "licence.pdf", Scan.pdf(licence())))) {
            assertThat(reader.read(scan)).isInstanceOfSatisfying(Reading.Unsupported.class, left -> {
                assertThat(left.reason().zh()).contains("不能识别图片里的文字", "由人工查看");
                assertThat(left.reason().en()).contains("a person looks at it");
            });
        }
        assertThat(reader.scanChildPid()).isNull();
    }

    @Test
    void readsTheCodeOfAScannedInvoice() {
        InvoiceTruth truth = new Inventor(71).invoice(Kind.DIGITAL_SPECIAL, 1, 2021);
        byte[] scan = Scan.png(Scan.CLEAN.pages(papers.pdf(truth)).get(0));
        Reading.Read read = Truth.read(reader, Truth.file(folder, "invoice.png", scan));
        Truth.expect(read, FieldNames.INVOICE_NUMBER, truth.number());
        Truth.expect(read, FieldNames.TOTAL_WITH_TAX, InvoiceTruth.plain(truth.total()));
        assertThat(read.value(FieldNames.BUYER_NAME)).isEmpty();
    }
}

package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.InvoiceTruth.Kind;
import org.fundcase.demo.papers.Paper;
import org.junit.jupiter.api.Test;

/** A few scans of every kind; {@link ManyScans} reads many. */
class ScansTest extends ReadsPapers {

    private static Accuracy accuracy(ScanCase... scans) {
        Accuracy accuracy = new Accuracy();
        for (ScanCase scan : scans) {
            accuracy.count(scan.name(), reader.read(scan.file(folder, papers)), scan.truth(papers));
        }
        System.out.println(accuracy);
        return accuracy;
    }

    @Test
    void readsCleanScans() {
        Accuracy clean = accuracy(
                new ScanCase(ScanCase.Form.OFFICIAL, Scan.CLEAN, 0),
                new ScanCase(ScanCase.Form.OFFICIAL, Scan.CLEAN, 2),
                new ScanCase(ScanCase.Form.SELLER_FIRST, Scan.CLEAN, 1),
                new ScanCase(ScanCase.Form.LICENCE, Scan.CLEAN, 0),
                new ScanCase(ScanCase.Form.LETTER, Scan.CLEAN, 1));
        assertThat(clean.read("clean")).isGreaterThanOrEqualTo(0.99);
        assertThat(clean.doubtful("clean")).isLessThanOrEqualTo(0.05);
        assertThat(clean.wrongAmounts()).isZero();
    }

    @Test
    void readsSpoiltScans() throws IOException {
        Accuracy spoilt = accuracy(
                new ScanCase(ScanCase.Form.OFFICIAL, Scan.UPSIDE_DOWN, 0),
                new ScanCase(ScanCase.Form.OFFICIAL, Scan.STAMPED, 1),
                new ScanCase(ScanCase.Form.SELLER_FIRST, Scan.ON_ITS_SIDE, 0),
                new ScanCase(ScanCase.Form.LONG_NAMES, Scan.ASKEW, 2),
                new ScanCase(ScanCase.Form.OFFICIAL, Scan.NOISY, 2),
                new ScanCase(ScanCase.Form.CERTIFICATE, Scan.SQUEEZED, 2));
        assertThat(spoilt.read("spoilt")).isGreaterThanOrEqualTo(0.95);
        assertThat(spoilt.wrongAmounts()).isZero();
        assertThat(ManyScans.peakMegabytes(reader)).isLessThan(2048);
    }

    @Test
    void believesAtASecondLookWhatIsPrintedOnceAndAnswersThatStandBelowEachOther() {
        Accuracy looked = accuracy(
                new ScanCase(ScanCase.Form.RAIL, Scan.CLEAN, 1),
                new ScanCase(ScanCase.Form.TOLL, Scan.ON_THE_OTHER_SIDE, 0),
                new ScanCase(ScanCase.Form.CREDIT_REPORT_IN_TABLE, Scan.CLEAN, 0));
        assertThat(looked.read("")).isEqualTo(1);
    }

    @Test
    void readsAPdfWithAScanBehindItsText() {
        Inventor inventor = new Inventor(50);
        InvoiceTruth truth = inventor.invoice(Kind.DIGITAL_SPECIAL, 1, 2021);
        Paper licence = Paper.licence(inventor.party(), "沈若宁", LocalDate.of(2015, 6, 1));
        byte[] mixed = joined(papers.pdf(truth), Scan.pdf(Scan.CLEAN.pages(papers.pdf(licence))));
        Reading.Read read = Truth.read(reader, Truth.file(folder, "mixed.pdf", mixed));
        Truth.same(read, truth);
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.text()).contains("营业执照", "沈若宁");
    }

    @Test
    void refusesSeveralInvoicesInOneScan() {
        Inventor inventor = new Inventor(51);
        List<BufferedImage> pages = new java.util.ArrayList<>();
        for (int i = 0; i < 2; i++) {
            pages.addAll(Scan.CLEAN.pages(papers.pdf(inventor.invoice(Kind.DIGITAL_SPECIAL, 1, 2021))));
        }
        assertThat(reader.read(Truth.file(folder, "two.pdf", Scan.pdf(pages)))).isInstanceOf(Reading.Unsupported.class);
    }

    @Test
    void losesOneDocumentWhenNativeCodeCrashes() {
        ScanCase scan = new ScanCase(ScanCase.Form.LICENCE, Scan.CLEAN, 3);
        Path file = scan.file(folder, papers);
        try (DocumentReader other = new DocumentReader(ReadingLimits.DEFAULT, Truth.FONT)) {
            CompletableFuture<Reading> lost = CompletableFuture.supplyAsync(() -> other.read(file));
            await().until(() -> other.scanChildPid() != null);
            ProcessHandle.of(Objects.requireNonNull(other.scanChildPid())).ifPresent(ProcessHandle::destroyForcibly);
            assertThat(lost.join())
                    .isInstanceOfSatisfying(Reading.Failed.class, failed -> assertThat(failed.retryable())
                            .isTrue());
            assertThat(other.read(file)).isInstanceOf(Reading.Read.class);
        }
    }
}

package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Papers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads again what a person framed. */
class RegionReaderTest {

    private static DocumentReader reader;
    private static PageImages images;
    private static RegionReader regions;
    private static Papers papers;
    private static InvoiceTruth invoice;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        reader = new DocumentReader(ReadingLimits.DEFAULT, Truth.FONT);
        images = new PageImages(ReadingLimits.DEFAULT, Truth.FONT);
        regions = new RegionReader(images, reader);
        papers = new Papers(Truth.FONT);
        Inventor inventor = new Inventor(7);
        invoice = inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 1, 2021, inventor.party());
    }

    @AfterAll
    static void stop() {
        reader.close();
        images.close();
        papers.close();
    }

    @Test
    void readsWhatAPdfSaysInTheFrame() throws IOException {
        assertThat(again(file("a.pdf", papers.pdf(invoice)), Source.TEXT)).contains(invoice.number());
    }

    @Test
    void readsWhatAnOfdSaysInTheFrame() throws IOException {
        assertThat(again(file("a.ofd", papers.ofd(invoice)), Source.TEXT)).contains(invoice.number());
    }

    @Test
    void recognisesWhatAScanShowsInTheFrame() {
        ScanCase scan = new ScanCase(ScanCase.Form.OFFICIAL, Scan.CLEAN, 0);
        Path file = scan.file(folder, papers);
        ReadField number = field(file, FieldNames.INVOICE_NUMBER);
        RegionText.Found found = (RegionText.Found) regions.read(file, around(number));
        assertThat(found.source()).isEqualTo(Source.OCR);
        assertThat(found.text().replace(" ", "")).contains(number.value());
    }

    @Test
    void findsNothingOnWhitePaper() throws IOException {
        RegionText text = regions.read(file("b.pdf", papers.pdf(invoice)), new Region(1, new Box(0, 0, 0.01, 0.01)));
        assertThat(text).isInstanceOf(RegionText.Nothing.class);
    }

    @Test
    void refusesAFrameOutsideThePageAndAPageThatIsNone() throws IOException {
        Path pdf = file("c.pdf", papers.pdf(invoice));
        assertThat(regions.read(pdf, new Region(1, new Box(0.9, 0.9, 0.5, 0.5))))
                .isInstanceOf(RegionText.Nothing.class);
        assertThat(regions.read(pdf, new Region(9, new Box(0.1, 0.1, 0.5, 0.5))))
                .isInstanceOf(RegionText.Nothing.class);
    }

    @Test
    void tellsThatDataHaveNoPage() throws IOException {
        RegionText text = regions.read(file("a.xml", papers.xml(invoice)), new Region(1, new Box(0, 0, 1, 1)));
        assertThat(((RegionText.Nothing) text).reason().zh()).contains("XML");
    }

    private static String again(Path file, Source source) {
        RegionText.Found found = (RegionText.Found) regions.read(file, around(field(file, FieldNames.INVOICE_NUMBER)));
        assertThat(found.source()).isEqualTo(source);
        return found.text();
    }

    private static ReadField field(Path file, String name) {
        return ((Reading.Read) reader.read(file)).field(name).orElseThrow();
    }

    private static Region around(ReadField field) {
        Box box = Objects.requireNonNull(field.box());
        double more = 0.004;
        return new Region(
                Objects.requireNonNull(field.page()),
                new Box(box.x() - more, box.y() - more, box.w() + 2 * more, box.h() + 2 * more));
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}

package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.InvoiceXmlForms;
import org.fundcase.demo.papers.Party;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFileTest {

    private final DocumentReader reader = new DocumentReader(
            ReadingLimits.DEFAULT.withPerDocument(Duration.ofSeconds(10)).withHeapMegabytes(128), Truth.FONT);
    private final InvoiceTruth truth = new Inventor(1).invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 2, 2021);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        reader.close();
    }

    private void readsTheNextGoodFile() {
        Truth.same(Truth.read(reader, Truth.file(folder, "good.xml", InvoiceXmlForms.digital(truth))), truth);
    }

    @Test
    void endsAPdfThatLoopsForEver() {
        Reading reading = reader.read(Truth.file(folder, "loop.pdf", BadFiles.loopingPdf()));
        assertThat(reading).isNotInstanceOf(Reading.Read.class);
        readsTheNextGoodFile();
    }

    @Test
    void endsAPdfThatUnpacksWithoutEnd() throws IOException {
        // Ended by the limits, or where the machine is quick enough, found to be without text.
        Reading reading = reader.read(Truth.file(folder, "huge.pdf", BadFiles.hugePdf(900)));
        assertThat(reading).isInstanceOfAny(Reading.Failed.class, Reading.Unsupported.class);
        readsTheNextGoodFile();
    }

    @Test
    void cutsATenThousandCharacterNameOfControlCharacters() {
        Party monster =
                new Party("恶意\u202e\u200b" + "名".repeat(10_000), truth.buyer().creditCode(), "", "");
        InvoiceTruth bad = new InvoiceTruth(
                truth.kind(),
                "",
                truth.number(),
                truth.issued(),
                "",
                monster,
                truth.seller(),
                truth.lines(),
                "备注\t\r\n第二行",
                truth.drawer(),
                "");
        Path file = Truth.file(folder, "monster.xml", InvoiceXmlForms.digital(bad));
        Reading.Read read = Truth.read(reader, file);
        assertThat(read.value(FieldNames.BUYER_NAME))
                .hasSizeBetween(10_000, 20_000)
                .doesNotContain("\u202e");
        assertThat(read.value(FieldNames.REMARK)).isEqualTo("备注 第二行");
    }

    @Test
    void readsNothingThroughAnEntity() {
        String dtd = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
        byte[] xml = BadFiles.replaced(InvoiceXmlForms.digital(truth), "<EInvoice>", dtd + "<EInvoice>");
        assertThat(reader.read(Truth.file(folder, "xxe.xml", xml))).isInstanceOf(Reading.Failed.class);
        byte[] ofd = BadFiles.zip(Map.of("OFD.xml", BadFiles.bytes(dtd + "<ofd:OFD>&x;</ofd:OFD>")));
        assertThat(reader.read(Truth.file(folder, "xxe.ofd", ofd))).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void saysWhatIsTheCaseWithEveryBadFile() {
        for (byte[] bad : List.of(
                new byte[0],
                BadFiles.png(60_000, 60_000),
                BadFiles.bytes("<a><b>"),
                BadFiles.zip("../x", new byte[1]))) {
            assertThat(reader.read(Truth.file(folder, "bad", bad)))
                    .isInstanceOfSatisfying(Reading.Failed.class, failed -> {
                        assertThat(failed.retryable()).isFalse();
                        assertThat(failed.reason().zh()).isNotBlank();
                    });
        }
        readsTheNextGoodFile();
    }

    @Test
    void refusesTwoInvoicesInOnePackageAndJoinsTheFormsOfOne() {
        InvoiceTruth other = new Inventor(2).invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 1, 2021);
        byte[] one = InvoiceXmlForms.digital(truth);
        byte[] two = BadFiles.zip(Map.of("a.xml", one, "b.xml", InvoiceXmlForms.digital(other)));
        assertThat(reader.read(Truth.file(folder, "two.zip", two))).isInstanceOf(Reading.Unsupported.class);
        byte[] same = BadFiles.zip(Map.of("a.xml", one, "copy/a.xml", one));
        Truth.same(Truth.read(reader, Truth.file(folder, "same.zip", same)), truth);
        assertThat(InvoiceChecks.of(Truth.read(reader, folder.resolve("same.zip")), LocalDate.of(2022, 3, 1)))
                .allMatch(Check::passed);
    }
}

package org.fundcase.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.Party;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.documents.reading.DocumentReader;
import org.fundcase.documents.reading.FieldNames;
import org.fundcase.documents.reading.ReadField;
import org.fundcase.documents.reading.Reading;
import org.fundcase.documents.reading.ReadingLimits;
import org.fundcase.kernel.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo has what makes an officer look: a scan, a red invoice, an amount in doubt, reports of others. */
class RoughPapersTest {

    private static DocumentReader reader;
    private static Map<String, Reading> read;

    @TempDir
    static Path folder;

    @BeforeAll
    static void readThem() {
        Home home = new Home(Path.of("").toAbsolutePath());
        DemoPapers papers = new DemoPapers(home);
        reader = new DocumentReader(ReadingLimits.DEFAULT, home.resolve("templates/fonts/NotoSerifSC-Regular.ttf"));
        Inventor inventor = new Inventor(6);
        Party buyer = inventor.partyIn("常州", "常州市武进区");
        List<DemoPapers.Sheet> sheets = papers.rough(papers.software(buyer, inventor, 2), inventor, true);
        read = sheets.stream()
                .collect(Collectors.toMap(DemoPapers.Sheet::slot, RoughPapersTest::read, (one, other) -> one));
        read.put("red", read(sheets.get(1)));
        papers.destroy();
    }

    @AfterAll
    static void stop() {
        reader.close();
    }

    @Test
    void aReceiptWhoseCapitalsDifferIsInDoubt() {
        assertThat(kind("payments")).isEqualTo(DocumentKind.PAYMENT_VOUCHER);
        assertThat(sheet("payments").fields()).anyMatch(field -> field.confidence() < ReadField.SURE);
    }

    @Test
    void theRedInvoiceIsRed() {
        assertThat(sheet("red").value(FieldNames.IS_RED)).isEqualTo("true");
    }

    @Test
    void theReportsAreReadWithWhatTheySay() {
        assertThat(kind("credit")).isEqualTo(DocumentKind.CREDIT_REPORT);
        assertThat(sheet("credit").value(FieldNames.ON_DISHONEST_LIST)).isEqualTo("false");
        assertThat(kind("audit")).isEqualTo(DocumentKind.AUDIT_REPORT);
        assertThat(sheet("audit").value(FieldNames.IT_INVESTMENT)).isEqualTo("420000.00");
    }

    /** Where the library for scans does not load, a person looks. */
    @Test
    void theScanIsAPictureAndReadAsAnInvoice() {
        Function<Reading, Boolean> known = one -> one instanceof Reading.Unsupported
                || one instanceof Reading.Read sheet && sheet.kind() == DocumentKind.INVOICE;
        assertThat(known.apply(Objects.requireNonNull(read.get("invoices")))).isTrue();
    }

    @Test
    void noneOfThemIsAmongTheFirstApplications() {
        assertThat(IntStream.rangeClosed(1, FillDemo.AT_ONCE)).noneMatch(DemoPlan::isRough);
        assertThat(IntStream.rangeClosed(1, DemoPlan.size())).anyMatch(DemoPlan::isRough);
    }

    private static DocumentKind kind(String slot) {
        return sheet(slot).kind();
    }

    private static Reading.Read sheet(String slot) {
        return (Reading.Read) Objects.requireNonNull(read.get(slot));
    }

    private static Reading read(DemoPapers.Sheet sheet) {
        try {
            String form = sheet.name().substring(sheet.name().lastIndexOf('.'));
            return reader.read(Files.write(folder.resolve(sheet.bytes().length + form), sheet.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

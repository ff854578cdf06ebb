package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundcase.documents.reading.FieldNames.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.InvoiceTruth.Kind;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Party;
import org.fundcase.documents.reading.foreign.LongNames;
import org.fundcase.documents.reading.foreign.ManyPages;
import org.fundcase.documents.reading.foreign.SellerFirst;
import org.junit.jupiter.api.Test;

class ReadsWhatIsTrueTest extends ReadsPapers {

    private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);

    private static void readsAll(List<InvoiceTruth> truths, String name, Function<InvoiceTruth, byte[]> form) {
        for (InvoiceTruth truth : truths) {
            Path file = Truth.file(folder, truth.number() + name, form.apply(truth));
            Reading.Read read = Truth.read(reader, file);
            Truth.same(read, truth);
            assertThat(InvoiceChecks.of(read, TODAY)).allMatch(Check::passed);
        }
    }

    private static List<InvoiceTruth> some(long seed, Kind kind, int... lines) {
        Inventor inventor = new Inventor(seed);
        return java.util.Arrays.stream(lines)
                .mapToObj(n -> inventor.invoice(kind, n, 2021))
                .toList();
    }

    private static InvoiceTruth longNamed(InvoiceTruth t, int item) {
        Party buyer =
                new Party("江苏" + "云岚数字化智能制造".repeat(3) + "（常州）有限公司", t.buyer().creditCode(), "", "");
        List<InvoiceTruth.Item> lines = t.lines().stream()
                .map(i -> new InvoiceTruth.Item(
                        i.name() + "与车间数据采集一体化交付".repeat(item),
                        i.specification(),
                        i.unit(),
                        i.quantity(),
                        i.unitPrice(),
                        i.amount(),
                        i.rate(),
                        i.tax()))
                .toList();
        return new InvoiceTruth(
                t.kind(),
                t.code(),
                t.number(),
                t.issued(),
                t.checkCode(),
                buyer,
                t.seller(),
                lines,
                t.remark(),
                t.drawer(),
                t.originalNumber());
    }

    @Test
    void readsTheTaxBureausXml() {
        readsAll(some(1, Kind.DIGITAL_SPECIAL, 1, 2, 5, 80), ".xml", papers::xml);
        readsAll(some(2, Kind.DIGITAL_ORDINARY, 1, 3, 7, 9), ".xml", papers::xml);
    }

    @Test
    void readsOfdByItsTags() {
        readsAll(some(3, Kind.DIGITAL_SPECIAL, 1, 2, 4, 12), ".ofd", papers::ofd);
        readsAll(some(4, Kind.ELECTRONIC_ORDINARY, 1, 3, 6, 70), ".ofd", papers::ofd);
    }

    @Test
    void readsOfdWithTheInvoiceAttached() {
        readsAll(some(5, Kind.ELECTRONIC_ORDINARY, 1, 2, 3, 4), ".ofd", papers::ofdWithAttachment);
    }

    @Test
    void readsOfdWithTheMinistrysVoucher() {
        readsAll(some(6, Kind.DIGITAL_ORDINARY, 1, 2, 8), ".ofd", papers::ofdWithVoucher);
    }

    @Test
    void readsPdf() {
        readsAll(some(7, Kind.DIGITAL_SPECIAL, 1, 2, 5, 9), ".pdf", papers::pdf);
        readsAll(some(8, Kind.ELECTRONIC_ORDINARY, 1, 2, 5, 9), ".pdf", papers::pdf);
        List<InvoiceTruth> longOnes = some(9, Kind.DIGITAL_ORDINARY, 1, 3).stream()
                .map(t -> longNamed(t, 2))
                .toList();
        readsAll(longOnes, ".pdf", papers::pdf);
    }

    @Test
    void readsRedInvoicesInEveryForm() {
        Inventor inventor = new Inventor(10);
        InvoiceTruth old = inventor.red(inventor.invoice(Kind.ELECTRONIC_ORDINARY, 2, 2021));
        InvoiceTruth digital = inventor.red(inventor.invoice(Kind.DIGITAL_SPECIAL, 2, 2021));
        readsAll(List.of(digital), "r.xml", papers::xml);
        readsAll(List.of(old, digital), "r.pdf", papers::pdf);
        readsAll(List.of(old), "r.ofd", papers::ofdWithAttachment);
        Reading.Read read = Truth.read(reader, folder.resolve(digital.number() + "r.pdf"));
        Truth.expect(read, ORIGINAL_INVOICE_NUMBER, digital.originalNumber());
    }

    @Test
    void readsAFormThatPutsTheSellerFirst() {
        readsAll(some(11, Kind.DIGITAL_SPECIAL, 1, 2, 3, 6, 8), "s.pdf", SellerFirst::of);
        readsAll(some(12, Kind.ELECTRONIC_ORDINARY, 1, 2, 3, 6, 8), "s.pdf", SellerFirst::of);
    }

    @Test
    void readsManyLinesOverSeveralPages() {
        readsAll(some(13, Kind.DIGITAL_SPECIAL, 20, 31, 64, 90, 120), "m.pdf", ManyPages::of);
        readsAll(some(14, Kind.DIGITAL_ORDINARY, 30, 60, 61), "m.pdf", ManyPages::of);
    }

    @Test
    void readsLongNamesInColumnsTheOtherWayRound() {
        readsAll(some(15, Kind.DIGITAL_ORDINARY, 1, 2, 3, 5, 6), "l.pdf", LongNames::of);
        List<InvoiceTruth> longer = some(16, Kind.DIGITAL_SPECIAL, 1, 2, 3, 4).stream()
                .map(t -> longNamed(t, 1))
                .toList();
        readsAll(longer, "l.pdf", LongNames::of);
    }

    @Test
    void readsALicenceAsPdfAndDocx() {
        Inventor inventor = new Inventor(20);
        Party party = inventor.party();
        Paper licence = Paper.licence(party, "沈若宁", LocalDate.of(2015, 6, 1));
        for (Path file : asBoth("licence", licence)) {
            Reading.Read read = Truth.read(reader, file);
            assertThat(read.kind()).isEqualTo(DocumentKind.BUSINESS_LICENCE);
            Truth.expect(read, NAME, party.name());
            Truth.expect(read, CREDIT_CODE, party.creditCode());
            Truth.expect(read, LEGAL_REPRESENTATIVE, "沈若宁");
            Truth.expect(read, ESTABLISHED_ON, "2015-06-01");
            Truth.expect(read, REGISTERED_CAPITAL, "2000万元整");
            assertThat(read.value(BUSINESS_SCOPE)).endsWith("数据处理和存储支持服务。");
        }
    }

    @Test
    void readsACertificateAsPdfAndDocx() {
        Party party = new Inventor(21).party();
        for (Path file : asBoth("certificate", Paper.certificate(party, "JS-2021-0091", LocalDate.of(2021, 6, 1)))) {
            Reading.Read read = Truth.read(reader, file);
            assertThat(read.kind()).isEqualTo(DocumentKind.CERTIFICATE);
            Truth.expect(read, HOLDER, party.name());
            Truth.expect(read, NUMBER, "JS-2021-0091");
            Truth.expect(read, ISSUER, "江苏省工业和信息化厅");
            Truth.expect(read, LEVEL, "省");
            Truth.expect(read, ISSUED_ON, "2021-06-01");
            Truth.expect(read, VALID_UNTIL, "2024-06-01");
        }
    }

    @Test
    void readsALetterOfCommitmentAsPdfAndDocx() {
        Party party = new Inventor(22).party();
        for (Path file : asBoth("letter", Paper.commitment(party, "陆明哲", LocalDate.of(2022, 3, 1)))) {
            Reading.Read read = Truth.read(reader, file);
            assertThat(read.kind()).isEqualTo(DocumentKind.COMMITMENT_LETTER);
            Truth.expect(read, ENTERPRISE_NAME, party.name());
            Truth.expect(read, CREDIT_CODE, party.creditCode());
            Truth.expect(read, LEGAL_REPRESENTATIVE, "陆明哲");
            Truth.expect(read, SIGNED_ON, "2022-03-01");
            Truth.expect(read, PROMISES_CREDIT, "true");
            Truth.expect(read, PROMISES_LIABILITY, "true");
        }
    }

    private static List<Path> asBoth(String name, Paper paper) {
        return List.of(
                Truth.file(folder, name + ".pdf", papers.pdf(paper)),
                Truth.file(folder, name + ".docx", papers.docx(paper)));
    }

    @Test
    void makesTheSamePaperFromTheSameSeed() {
        InvoiceTruth truth = new Inventor(30).invoice(Kind.DIGITAL_SPECIAL, 2, 2021);
        assertThat(new Inventor(30).invoice(Kind.DIGITAL_SPECIAL, 2, 2021)).isEqualTo(truth);
        assertThat(papers.ofd(truth)).isEqualTo(papers.ofd(truth));
        assertThat(papers.pdf(truth)).isEqualTo(papers.pdf(truth));
    }
}

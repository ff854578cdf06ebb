package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth.Kind;
import org.fundcase.demo.papers.Paper;
import org.fundcase.documents.DocumentField;
import org.fundcase.documents.reading.ScanCase.Form;
import org.fundcase.documents.reading.foreign.SellerFirst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Papers that are no e-invoices, with their text: every value that is printed is read, with its place. */
class OtherPapersTest extends ReadsPapers {

    private static final Map<Form, DocumentKind> KINDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Form.RED, DocumentKind.INVOICE),
            Map.entry(Form.PAPER_VAT, DocumentKind.INVOICE),
            Map.entry(Form.RAIL, DocumentKind.OTHER_INVOICE),
            Map.entry(Form.TOLL, DocumentKind.OTHER_INVOICE),
            Map.entry(Form.VOUCHER, DocumentKind.PAYMENT_VOUCHER),
            Map.entry(Form.VOUCHER_IN_COLUMNS, DocumentKind.PAYMENT_VOUCHER),
            Map.entry(Form.CONTRACT, DocumentKind.CONTRACT),
            Map.entry(Form.CONTRACT_OF_TWO_PAGES, DocumentKind.CONTRACT),
            Map.entry(Form.CREDIT_REPORT, DocumentKind.CREDIT_REPORT),
            Map.entry(Form.CREDIT_REPORT_IN_TABLE, DocumentKind.CREDIT_REPORT),
            Map.entry(Form.AUDIT, DocumentKind.AUDIT_REPORT),
            Map.entry(Form.AUDIT_IN_TEN_THOUSANDS, DocumentKind.AUDIT_REPORT),
            Map.entry(Form.HONOUR, DocumentKind.CERTIFICATE)));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFICIAL", "SELLER_FIRST", "LONG_NAMES", "MANY_PAGES", "LICENCE", "CERTIFICATE", "LETTER"})
    void readsWhatIsPrinted(Form form) {
        for (int n = 0; n < 6; n++) {
            ScanCase paper = new ScanCase(form, Scan.DIGITAL, n);
            Reading.Read read = Truth.read(reader, paper.file(folder, papers));
            assertThat(read.kind()).isEqualTo(KINDS.get(form));
            paper.truth(papers).forEach((field, value) -> {
                Truth.expect(read, field, value);
                assertThat(read.field(field).orElseThrow().confidence())
                        .as(field)
                        .isGreaterThan(DocumentField.SURE);
            });
        }
    }

    @Test
    void showsWhereAnAmountStands() {
        for (Form form : List.of(Form.VOUCHER_IN_COLUMNS, Form.CONTRACT_OF_TWO_PAGES)) {
            Reading.Read read = Truth.read(reader, new ScanCase(form, Scan.DIGITAL, 1).file(folder, papers));
            ReadField amount = read.field(FieldNames.AMOUNT).orElseThrow();
            assertThat(amount.page()).isEqualTo(1);
            assertThat(amount.box()).isNotNull();
        }
    }

    @Test
    void refusesSeveralInvoicesInOnePdfWhetherTheyHaveACodeOrNot() {
        Inventor inventor = new Inventor(80);
        byte[] withCode = papers.pdf(inventor.invoice(Kind.DIGITAL_SPECIAL, 1, 2021));
        byte[] without = SellerFirst.of(inventor.invoice(Kind.DIGITAL_SPECIAL, 1, 2021));
        byte[] another = SellerFirst.of(inventor.invoice(Kind.DIGITAL_ORDINARY, 1, 2021));
        for (byte[] pdf : List.of(joined(withCode, without), joined(without, another))) {
            assertThat(reader.read(Truth.file(folder, "several.pdf", pdf)))
                    .isInstanceOfSatisfying(
                            Reading.Unsupported.class,
                            refused -> assertThat(refused.reason().zh()).contains("2 张不同的发票", "请一张发票一个文件上传"));
        }
    }

    @Test
    void doubtsASumThatTheCapitalsContradict() {
        byte[] pdf = papers.pdf(new Paper(
                "付款凭证",
                List.of(
                        new Paper.Row("付款日期", "2021年5月6日"),
                        new Paper.Row("付款人账号", "1234567890123"),
                        new Paper.Row("收款人账号", "9876543210123"),
                        new Paper.Row("金额（大写）", "人民币叁万元整"),
                        new Paper.Row("金额（小写）", "80,000.00"))));
        Reading.Read read = Truth.read(reader, Truth.file(folder, "other-sum.pdf", pdf));
        assertThat(read.kind()).isEqualTo(DocumentKind.PAYMENT_VOUCHER);
        assertThat(read.field(FieldNames.AMOUNT).orElseThrow().confidence()).isLessThan(DocumentField.SURE);
    }
}

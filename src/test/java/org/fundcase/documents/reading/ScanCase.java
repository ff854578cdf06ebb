package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.InvoiceTruth.Kind;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Papers;
import org.fundcase.demo.papers.Party;
import org.fundcase.documents.reading.foreign.LongNames;
import org.fundcase.documents.reading.foreign.ManyPages;
import org.fundcase.documents.reading.foreign.SellerFirst;

/**
 * A paper with known truth and what a scanner made of it.
 *
 * @param number makes another paper of the same form; also tells the kind of invoice and of file
 */
record ScanCase(Form form, Scan scan, int number) {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    /** The first and the papers are the generator's own; the other invoices look like no form of ours. */
    enum Form {
        OFFICIAL,
        SELLER_FIRST,
        LONG_NAMES,
        MANY_PAGES,
        LICENCE,
        CERTIFICATE,
        LETTER,
        RED,
        PAPER_VAT,
        RAIL,
        TOLL,
        VOUCHER,
        VOUCHER_IN_COLUMNS,
        CONTRACT,
        CONTRACT_OF_TWO_PAGES,
        CREDIT_REPORT,
        CREDIT_REPORT_IN_TABLE,
        AUDIT,
        AUDIT_IN_TEN_THOUSANDS,
        HONOUR;

        private static final Set<Form> FOREIGN = EnumSet.of(
                SELLER_FIRST,
                LONG_NAMES,
                MANY_PAGES,
                PAPER_VAT,
                RAIL,
                VOUCHER_IN_COLUMNS,
                CONTRACT_OF_TWO_PAGES,
                CREDIT_REPORT_IN_TABLE,
                AUDIT_IN_TEN_THOUSANDS,
                HONOUR);

        /** Whether its template has nothing of the generator that the reader was built with. */
        boolean isForeign() {
            return FOREIGN.contains(this);
        }
    }

    String name() {
        String part = scan == Scan.DIGITAL ? "digital " : scan == Scan.CLEAN ? "clean " : "spoilt ";
        return part + form;
    }

    private Sample sample(Papers papers) {
        return switch (form) {
            case RED -> Sample.red(inventor(), papers);
            case PAPER_VAT -> Sample.paperVat(inventor(), number);
            case RAIL -> Sample.rail(number);
            case TOLL -> Sample.toll(number, papers);
            case VOUCHER -> Sample.voucher(inventor(), number, papers);
            case VOUCHER_IN_COLUMNS -> Sample.voucherInColumns(inventor(), number);
            case CONTRACT -> Sample.contract(inventor(), number, papers);
            case CONTRACT_OF_TWO_PAGES -> Sample.contractOfTwoPages(inventor(), number);
            case CREDIT_REPORT -> Sample.creditReport(inventor(), number, papers);
            case CREDIT_REPORT_IN_TABLE -> Sample.creditReportInTable(inventor(), number);
            case AUDIT -> Sample.audit(inventor(), number, papers);
            case AUDIT_IN_TEN_THOUSANDS -> Sample.auditInTenThousands(inventor(), number);
            case HONOUR -> Sample.honour(inventor(), number);
            default -> throw new IllegalStateException(form + " has its own truth");
        };
    }

    private Inventor inventor() {
        return new Inventor(10_000L * scan.ordinal() + 100L * form.ordinal() + number);
    }

    private InvoiceTruth invoice() {
        Kind kind = Kind.values()[number % Kind.values().length];
        return inventor().invoice(kind, form == Form.MANY_PAGES ? 34 : 1 + number % 4, 2021);
    }

    private Party party() {
        return inventor().party();
    }

    /** The values that have to be read. */
    Map<String, String> truth(Papers papers) {
        return switch (form) {
            case LICENCE ->
                Map.of(
                        NAME, party().name(),
                        CREDIT_CODE, party().creditCode(),
                        LEGAL_REPRESENTATIVE, "沈若宁",
                        ESTABLISHED_ON, DAY.toString());
            case CERTIFICATE ->
                Map.of(
                        HOLDER, party().name(),
                        NUMBER, "JS-2021-0091",
                        ISSUER, "江苏省工业和信息化厅",
                        ISSUED_ON, DAY.toString(),
                        VALID_UNTIL, DAY.plusYears(3).toString());
            case LETTER ->
                Map.of(
                        ENTERPRISE_NAME,
                        party().name(),
                        CREDIT_CODE,
                        party().creditCode(),
                        LEGAL_REPRESENTATIVE,
                        "陆明哲",
                        SIGNED_ON,
                        DAY.toString(),
                        PROMISES_CREDIT,
                        "true",
                        PROMISES_LIABILITY,
                        "true");
            case OFFICIAL, SELLER_FIRST -> Accuracy.keyFields(invoice());
            case LONG_NAMES, MANY_PAGES -> withoutCode(Accuracy.keyFields(invoice()));
            default -> sample(papers).truth();
        };
    }

    /** These two forms print neither code nor check code. */
    private static Map<String, String> withoutCode(Map<String, String> fields) {
        fields.remove(INVOICE_CODE);
        fields.remove(CHECK_CODE);
        return fields;
    }

    private byte[] pdf(Papers papers) {
        return switch (form) {
            case OFFICIAL -> papers.pdf(invoice());
            case SELLER_FIRST -> SellerFirst.of(invoice());
            case LONG_NAMES -> LongNames.of(invoice());
            case MANY_PAGES -> ManyPages.of(invoice());
            case LICENCE -> papers.pdf(Paper.licence(party(), "沈若宁", DAY));
            case CERTIFICATE -> papers.pdf(Paper.certificate(party(), "JS-2021-0091", DAY));
            case LETTER -> papers.pdf(Paper.commitment(party(), "陆明哲", DAY));
            default -> sample(papers).pdf();
        };
    }

    Path file(Path folder, Papers papers) {
        String name = form + "-" + scan + "-" + number;
        if (scan == Scan.DIGITAL) {
            return Truth.file(folder, name + ".pdf", pdf(papers));
        }
        List<BufferedImage> pages = scan.pages(pdf(papers));
        if (pages.size() > 1) {
            return number % 2 == 0
                    ? Truth.file(folder, name + ".pdf", Scan.pdf(pages))
                    : Truth.file(folder, name + ".tiff", Scan.tiff(pages));
        }
        return switch (number % 3) {
            case 0 -> Truth.file(folder, name + ".png", Scan.png(pages.get(0)));
            case 1 -> Truth.file(folder, name + ".pdf", Scan.pdf(pages));
            default -> Truth.file(folder, name + ".jpg", Scan.jpg(pages.get(0), 0.85f));
        };
    }
}

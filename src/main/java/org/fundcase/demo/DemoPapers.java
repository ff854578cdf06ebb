package org.fundcase.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Papers;
import org.fundcase.demo.papers.Party;
import org.fundcase.kernel.Home;
import org.fundcase.kernel.Money;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented papers that an enterprise of the demo hands in. */
@Component
@Profile("demo")
class DemoPapers implements DisposableBean {

    /** @param slot the key of the slot it belongs into */
    record Sheet(String slot, String name, byte[] bytes) {}

    private final Papers papers;

    DemoPapers(Home home) {
        this.papers = new Papers(
                Path.of(home.resolve("templates/fonts/NotoSerifSC-Regular.ttf").toString()));
    }

    @Override
    public void destroy() {
        papers.close();
    }

    /** Business licence and commitment letter. */
    List<Sheet> basics(Party party, String representative, LocalDate established) {
        Paper licence = Paper.licence(party, representative, established);
        Paper letter = Paper.commitment(party, representative, LocalDate.of(2022, 2, 25));
        return List.of(
                new Sheet("licence", "营业执照.pdf", papers.pdf(licence)),
                new Sheet("commitment", "信用承诺书.docx", papers.docx(letter)));
    }

    Sheet certificate(Party party, int n) {
        Paper certificate = Paper.certificate(party, "JSSY2021-" + (1000 + n), LocalDate.of(2021, 11, 3));
        return new Sheet("certificate", "星级上云证书.pdf", papers.pdf(certificate));
    }

    /** As XML, OFD, PDF, and so on in turn, each with a line that every project item counts. */
    List<Sheet> invoices(Party buyer, Inventor inventor, int count) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            InvoiceTruth invoice = software(inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 2, 2021, buyer), i);
            String name = "dzfp_" + invoice.number();
            sheets.add(
                    switch (i % 3) {
                        case 0 -> new Sheet("invoices", name + ".xml", papers.xml(invoice));
                        case 1 -> new Sheet("invoices", name + ".ofd", papers.ofd(invoice));
                        default -> new Sheet("invoices", name + ".pdf", papers.pdf(invoice));
                    });
        }
        return sheets;
    }

    /** Of the i-th invoice, in yuan, without tax. */
    static long price(int i) {
        return 180_000L + 60_000L * i;
    }

    private static InvoiceTruth software(InvoiceTruth invoice, int i) {
        Money amount = Money.yuan(price(i));
        Money tax = new Money(amount.fen() * 13 / 100);
        InvoiceTruth.Item line =
                new InvoiceTruth.Item("*软件*生产执行管理系统", "V3.2", "套", "1", InvoiceTruth.plain(amount), amount, 13, tax);
        return new InvoiceTruth(
                invoice.kind(),
                invoice.code(),
                invoice.number(),
                invoice.issued(),
                invoice.checkCode(),
                invoice.buyer(),
                invoice.seller(),
                List.of(line),
                invoice.remark(),
                invoice.drawer(),
                invoice.originalNumber());
    }
}

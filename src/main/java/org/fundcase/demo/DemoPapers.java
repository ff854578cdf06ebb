package org.fundcase.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fundcase.demo.DemoPlaces.City;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Papers;
import org.fundcase.demo.papers.Party;
import org.fundcase.demo.papers.Photocopy;
import org.fundcase.demo.papers.Reports;
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
        return basics(party, representative, established, LocalDate.of(2022, 2, 25));
    }

    /** As the former, with the letter of a day. */
    List<Sheet> basics(Party party, String representative, LocalDate established, LocalDate signed) {
        Paper licence = Paper.licence(party, representative, established);
        Paper letter = Paper.commitment(party, representative, signed);
        return List.of(
                new Sheet("licence", "营业执照.pdf", papers.pdf(licence)),
                new Sheet("commitment", "信用承诺书.docx", papers.docx(letter)));
    }

    /** What somebody was recognised as by the province, on a day. */
    Sheet recognition(Party party, String title, int n, LocalDate on) {
        Paper certificate = Paper.recognition(party, title, "江苏省工业和信息化厅", "SL" + on.getYear() + "-" + (100 + n), on);
        return new Sheet("certificate", "认定证书.pdf", papers.pdf(certificate));
    }

    /** @param item what it is a certificate for */
    Sheet certificate(Party party, City city, int n, String item) {
        String province = city.province();
        Paper certificate =
                switch (item) {
                    case "CZ21-02-2" -> recognised(party, n, "国家质量标杆企业", "中华人民共和国工业和信息化部");
                    case "CZ21-02-4" -> recognised(party, n, "省级专精特新小巨人企业", province + "工业和信息化厅");
                    case "CZ21-05-2" -> recognised(party, n, "省级企业技术中心", province + "工业和信息化厅");
                    default -> Paper.certificate(party, province, "SJSY2021-" + (1000 + n), LocalDate.of(2021, 11, 3));
                };
        return new Sheet("certificate", certificate.title() + ".pdf", papers.pdf(certificate));
    }

    private static Paper recognised(Party party, int n, String title, String by) {
        return Paper.recognition(party, title, by, "RD2021-" + (1000 + n), LocalDate.of(2021, 11, 3));
    }

    /** Invoices with a line each that every project item counts. */
    List<InvoiceTruth> software(Party buyer, Inventor inventor, int count) {
        return invoices(buyer, inventor, count, DemoPapers::software);
    }

    /** As the former, with a machine each, which together cost more than ten million yuan. */
    List<InvoiceTruth> equipment(Party buyer, Inventor inventor, int count) {
        return invoices(buyer, inventor, count, DemoPapers::machineTool);
    }

    /** As XML, OFD, PDF, and so on in turn. */
    List<Sheet> sheets(List<InvoiceTruth> invoices) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < invoices.size(); i++) {
            InvoiceTruth invoice = invoices.get(i);
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

    /** Contract and payment voucher of an invoice, signed and paid in the project's year. */
    List<Sheet> dealings(InvoiceTruth invoice) {
        LocalDate year = LocalDate.of(invoice.issued().getYear(), 1, 4);
        LocalDate paid = invoice.issued().plusDays(5);
        LocalDate last = LocalDate.of(year.getYear(), 12, 31);
        return List.of(
                new Sheet("plan", "采购合同.pdf", papers.pdf(Paper.contract(invoice, year))),
                new Sheet(
                        "payments", "付款回单.pdf", papers.pdf(Paper.receipt(invoice, paid.isAfter(last) ? last : paid))));
    }

    /** What an application for acceptance has to have. */
    List<Sheet> completion(InvoiceTruth invoice, String project, LocalDate done) {
        Party party = invoice.buyer();
        return List.of(
                new Sheet("completionReport", "完工报告.docx", papers.docx(Paper.completion(party, project, done))),
                new Sheet("usageRecords", "系统运行记录.docx", papers.docx(Paper.usage(party, project, done))),
                new Sheet("finalPayments", "付款回单（尾款）.pdf", papers.pdf(Paper.receipt(invoice, done))));
    }

    /**
     * What does not come as smooth: a scan, a red invoice, a receipt with a slip, and reports of others.
     *
     * @param credit whether there is a place for a credit report
     */
    List<Sheet> rough(List<InvoiceTruth> invoices, Inventor inventor, boolean credit) {
        InvoiceTruth first = invoices.get(0);
        InvoiceTruth last = invoices.get(invoices.size() - 1);
        int year = first.issued().getYear();
        Money spent = invoices.stream().map(InvoiceTruth::net).reduce(Money.ZERO, Money::plus);
        List<Sheet> sheets = new ArrayList<>(List.of(
                new Sheet("invoices", "扫描件_" + last.number() + ".jpg", Photocopy.jpg(papers.pdf(last))),
                new Sheet("invoices", "红字发票.xml", papers.xml(inventor.red(first))),
                new Sheet("payments", "付款回单（大小写不一致）.pdf", papers.pdf(Reports.slip(first, LocalDate.of(year, 12, 28)))),
                new Sheet("audit", "审计报告.pdf", papers.pdf(Reports.audit(first.buyer(), year, spent)))));
        if (credit) {
            sheets.add(new Sheet(
                    "credit", "信用报告.pdf", papers.pdf(Reports.credit(first.buyer(), LocalDate.of(2022, 2, 21)))));
        }
        return sheets;
    }

    /** What stands on the i-th invoice. */
    private interface Line {
        InvoiceTruth.Item of(int i);
    }

    private static List<InvoiceTruth> invoices(Party buyer, Inventor inventor, int count, Line line) {
        return IntStream.range(0, count)
                .mapToObj(i -> with(inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 2, 2021, buyer), line.of(i)))
                .toList();
    }

    /** Of the i-th invoice, in yuan, without tax. */
    static long price(int i) {
        return 180_000L + 60_000L * i;
    }

    /** Of the machine on the i-th invoice, in yuan, without tax. */
    static long machine(int i) {
        return 5_600_000L + 850_000L * i;
    }

    private static InvoiceTruth.Item software(int i) {
        return line("*软件*生产执行管理系统", "V3.2", "套", Money.yuan(price(i)));
    }

    private static InvoiceTruth.Item machineTool(int i) {
        return line("*机床*五轴联动加工中心", "XK-850", "台", Money.yuan(machine(i)));
    }

    private static InvoiceTruth.Item line(String name, String model, String unit, Money amount) {
        Money tax = new Money(amount.fen() * 13 / 100);
        return new InvoiceTruth.Item(name, model, unit, "1", InvoiceTruth.plain(amount), amount, 13, tax);
    }

    private static InvoiceTruth with(InvoiceTruth invoice, InvoiceTruth.Item line) {
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

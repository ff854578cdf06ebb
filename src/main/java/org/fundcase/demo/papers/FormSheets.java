package org.fundcase.demo.papers;

import static org.fundcase.demo.papers.InvoiceTruth.plain;

import java.util.ArrayList;
import java.util.List;

/** Lays out an invoice on the two official forms: 数电票 and the older electronic invoice. */
final class FormSheets {

    private static final double WIDTH = 210;
    private static final double ROW = 6;
    private static final double SIZE = 3.2;
    private static final double[] COLUMNS = {6, 62, 88, 101, 117, 142, 168, 182};
    private static final String[] DIGITAL_HEADS = {"项目名称", "规格型号", "单 位", "数 量", "单 价", "金 额", "税率/征收率", "税 额"};
    private static final String[] OLD_HEADS = {"货物或应税劳务、服务名称", "规格型号", "单位", "数 量", "单 价", "金 额", "税率", "税 额"};

    private final InvoiceTruth t;
    private final List<FormSheet.Print> texts = new ArrayList<>();
    private final List<double[]> rules = new ArrayList<>();

    private FormSheets(InvoiceTruth t) {
        this.t = t;
    }

    static FormSheet of(InvoiceTruth truth) {
        FormSheets form = new FormSheets(truth);
        return truth.kind().isDigital() ? form.digital() : form.old();
    }

    private void print(String tag, String text, double x, double y) {
        texts.add(new FormSheet.Print(tag, text, x, y, SIZE, false));
    }

    private void down(String text, double x, double y) {
        texts.add(new FormSheet.Print("", text, x, y, SIZE, true));
    }

    private void rule(double... line) {
        rules.add(line);
    }

    private FormSheet digital() {
        texts.add(new FormSheet.Print("", t.kind().title(), 70, 14, 5.5, false));
        print("", "发票号码：", 150, 12);
        print("InvoiceNo", t.number(), 167, 12);
        print("", "开票日期：", 150, 18);
        print("IssueDate", t.printedDate(), 167, 18);
        down("购买方信息", 6, 30);
        down("销售方信息", 107, 30);
        party("Buyer", t.buyer(), 12, 32);
        party("Seller", t.seller(), 113, 32);
        double end = table(DIGITAL_HEADS, 54);
        print("", "价税合计（大写）", 6, end + 6);
        print("TaxInclusiveTotalAmountWithWords", t.capitals(), 60, end + 6);
        print("", "（小写）", 140, end + 6);
        print("TaxInclusiveTotalAmount", "¥" + plain(t.total()), 156, end + 6);
        down("备注", 6, end + 14);
        print("Note", t.remark(), 12, end + 14);
        print("", "开票人：", 20, end + 34);
        print("InvoiceClerk", t.drawer(), 34, end + 34);
        rule(4, 26, 206, 26);
        rule(4, end + 28, 206, end + 28);
        return new FormSheet(WIDTH, end + 40, texts, rules);
    }

    private void party(String who, Party p, double x, double y) {
        print("", "名称：", x, y);
        String name = p.name();
        print(who + "Name", name.substring(0, Math.min(24, name.length())), x + 11, y);
        if (name.length() > 24) {
            print("", name.substring(24), x + 11, y + 4.2);
        }
        print("", "统一社会信用代码/纳税人识别号：", x, y + 12);
        print(who + "TaxID", p.creditCode(), x + 51, y + 12);
    }

    private double table(String[] heads, double top) {
        for (int i = 0; i < heads.length; i++) {
            print("", heads[i], COLUMNS[i], top);
        }
        double y = top + ROW;
        for (InvoiceTruth.Item item : t.lines()) {
            y = row(item, y);
        }
        print("", "合　　计", 12, y);
        right("TaxExclusiveTotalAmount", "¥" + plain(t.net()), 164, y);
        right("TaxTotalAmount", "¥" + plain(t.tax()), 205, y);
        rule(4, top - 5, 206, top - 5);
        rule(4, y + 2, 206, y + 2);
        return y;
    }

    private double row(InvoiceTruth.Item i, double y) {
        int fits = 16;
        String first = i.name().substring(0, Math.min(fits, i.name().length()));
        print("Item", first, COLUMNS[0], y);
        print("Specification", i.specification(), COLUMNS[1], y);
        print("MeasurementDimension", i.unit(), COLUMNS[2] + 3, y);
        right("Quantity", i.quantity(), COLUMNS[3] + 9, y);
        right("Price", i.unitPrice(), COLUMNS[4] + 16, y);
        right("Amount", plain(i.amount()), 164, y);
        print("TaxScheme", i.rate() + "%", COLUMNS[6] + 4, y);
        right("TaxAmount", plain(i.tax()), 205, y);
        double next = y + ROW;
        for (int from = fits; from < i.name().length(); from += fits) {
            print(
                    "Item",
                    i.name().substring(from, Math.min(from + fits, i.name().length())),
                    COLUMNS[0],
                    next - 1.5);
            next += ROW - 1.5;
        }
        return next;
    }

    private void right(String tag, String text, double rightEdge, double y) {
        print(tag, text, rightEdge - width(text), y);
    }

    static double width(String text) {
        return text.codePoints().mapToDouble(c -> advance(c, SIZE)).sum();
    }

    static double advance(int c, double size) {
        return c < 0x250 ? size * 0.55 : size;
    }

    private FormSheet old() {
        texts.add(new FormSheet.Print("", t.kind().title(), 68, 14, 5.5, false));
        String[][] head = {
            {"发票代码：", "InvoiceCode", t.code()},
            {"发票号码：", "InvoiceNo", t.number()},
            {"开票日期：", "IssueDate", t.printedDate()},
            {"校 验 码：", "InvoiceCheckCode", t.checkCode().replaceAll("(\\d{5})(?=\\d)", "$1 ")}
        };
        for (int i = 0; i < head.length; i++) {
            print("", head[i][0], 146, 8 + 5.5 * i);
            print(head[i][1], head[i][2], 164, 8 + 5.5 * i);
        }
        down("购买方", 6, 34);
        oldParty("Buyer", t.buyer(), 33);
        down("密码区", 120, 34);
        print("", "0371<1*43--427<530612-9<1/02", 128, 33);
        print("", "7<171476/*041+935+583+8<6+4/", 128, 38.5);
        double end = table(OLD_HEADS, 60);
        oldFoot(end);
        return new FormSheet(WIDTH, end + 44, texts, rules);
    }

    private void oldFoot(double end) {
        print("", "价税合计(大写)", 12, end + 6);
        print("TaxInclusiveTotalAmountWithWords", "⊗" + t.capitals(), 60, end + 6);
        print("", "(小写)", 150, end + 6);
        print("TaxInclusiveTotalAmount", "¥" + plain(t.total()), 164, end + 6);
        down("销售方", 6, end + 14);
        oldParty("Seller", t.seller(), end + 13);
        down("备注", 120, end + 16);
        print("Note", t.remark(), 128, end + 15);
        print("", "收 款 人：", 6, end + 38);
        print("", "复核：", 60, end + 38);
        print("", "开票人：", 108, end + 38);
        print("InvoiceClerk", t.drawer(), 121, end + 38);
        print("", "销售方：（章）", 165, end + 38);
    }

    private void oldParty(String who, Party p, double y) {
        print("", "名　　　　称：", 12, y);
        print(who + "Name", p.name(), 36, y);
        print("", "纳税人识别号：", 12, y + 5.5);
        print(who + "TaxID", p.creditCode(), 36, y + 5.5);
        print("", "地址、 电话：", 12, y + 11);
        print(who + "AddrTel", p.addressPhone(), 36, y + 11);
        print("", "开户行及账号：", 12, y + 16.5);
        print(who + "FinancialAccount", p.bankAccount(), 36, y + 16.5);
    }
}

package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Paper.Row;
import org.fundcase.demo.papers.Papers;
import org.fundcase.demo.papers.Party;
import org.fundcase.documents.reading.foreign.AuditTruth;
import org.fundcase.documents.reading.foreign.ForeignPapers;
import org.fundcase.documents.reading.foreign.PaperVat;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;

/**
 * A paper that is no e-invoice, with what has to be read from it.
 *
 * @param pdf with text
 * @param truth values by field
 */
record Sample(byte[] pdf, Map<String, String> truth) {

    private static final String FIRM = "江苏衡信会计师事务所有限公司";
    private static final String OFFICE = "江苏省工业和信息化厅";

    private static LocalDate day(int n) {
        return LocalDate.of(2021, 1 + n % 12, 1 + 7 * n % 28);
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String plain(Money money) {
        return InvoiceTruth.plain(money);
    }

    private static String grouped(Money money) {
        return new java.text.DecimalFormat("#,##0.00").format(money.toYuan());
    }

    private static Map<String, String> truth(String... namesAndValues) {
        Map<String, String> truth = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            truth.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return truth;
    }

    private static Map<String, String> payment(Party payer, Party payee, Money amount, int n) {
        return truth(
                PAYER,
                payer.name(),
                PAYEE,
                payee.name(),
                AMOUNT,
                plain(amount),
                PAID_ON,
                day(n).toString(),
                PAYER_ACCOUNT,
                ForeignPapers.account(payer),
                PAYEE_ACCOUNT,
                ForeignPapers.account(payee));
    }

    static Sample voucher(Inventor inventor, int n, Papers papers) {
        Party payer = inventor.party();
        Party payee = inventor.party();
        Money amount = inventor.item().amount();
        Paper paper = new Paper(
                "网上银行电子回单",
                List.of(
                        new Row("回单编号", "HD" + day(n).getYear() + "0" + n),
                        new Row("交易日期", chinese(day(n))),
                        new Row("付款人户名", payer.name()),
                        new Row("付款人账号", ForeignPapers.account(payer)),
                        new Row("收款人户名", payee.name()),
                        new Row("收款人账号", ForeignPapers.account(payee)),
                        new Row("金额（大写）", ChineseAmount.of(amount)),
                        new Row("金额（小写）", "¥" + grouped(amount)),
                        new Row("用途", "设备款")));
        return new Sample(papers.pdf(paper), payment(payer, payee, amount, n));
    }

    static Sample voucherInColumns(Inventor inventor, int n) {
        Party payer = inventor.party();
        Party payee = inventor.party();
        Money amount = inventor.item().amount();
        return new Sample(ForeignPapers.voucher(payer, payee, amount, day(n)), payment(payer, payee, amount, n));
    }

    private static Map<String, String> agreement(String number, List<Party> parties, Money amount, int n) {
        return truth(
                NUMBER,
                number,
                PARTY_A,
                parties.get(0).name(),
                PARTY_B,
                parties.get(1).name(),
                AMOUNT,
                plain(amount),
                SIGNED_ON,
                day(n).toString());
    }

    static Sample contract(Inventor inventor, int n, Papers papers) {
        Party buyer = inventor.party();
        Party seller = inventor.party();
        Money amount = inventor.item().amount();
        Paper paper = new Paper(
                "软件采购合同",
                List.of(
                        new Row("合同编号", "HT-2021-10" + n),
                        new Row("甲方（买方）", buyer.name()),
                        new Row("乙方（卖方）", seller.name()),
                        new Row("签订日期", chinese(day(n))),
                        new Row("", "一、甲方向乙方购买生产执行管理软件及实施服务，乙方于六个月内交付并调试。"),
                        new Row("", "二、合同总金额为人民币" + grouped(amount) + "元"),
                        new Row("", "（大写：" + ChineseAmount.of(amount) + "），分两期支付。"),
                        new Row("", "三、本合同经双方签字盖章后生效，违约责任按民法典执行。")));
        return new Sample(papers.pdf(paper), agreement("HT-2021-10" + n, List.of(buyer, seller), amount, n));
    }

    static Sample contractOfTwoPages(Inventor inventor, int n) {
        Party buyer = inventor.party();
        Party seller = inventor.party();
        Money amount = inventor.item().amount();
        return new Sample(
                ForeignPapers.contract(buyer, seller, "GH2021-" + (500 + n), amount, day(n)),
                agreement("GH2021-" + (500 + n), List.of(buyer, seller), amount, n));
    }

    static Sample creditReport(Inventor inventor, int n, Papers papers) {
        Party of = inventor.party();
        boolean abnormal = n % 3 == 1;
        boolean dishonest = n % 4 == 2;
        Paper paper = new Paper(
                "公共信用信息报告",
                List.of(
                        new Row("报告编号", "XY2021-00" + n),
                        new Row("企业名称", of.name()),
                        new Row("统一社会信用代码", of.creditCode()),
                        new Row("报告日期", chinese(day(n))),
                        new Row("行政处罚信息", "0条"),
                        new Row("经营异常名录", abnormal ? "1条" : "0条"),
                        new Row("严重违法失信名单", dishonest ? "已列入" : "未列入")));
        return new Sample(papers.pdf(paper), creditTruth(of, abnormal, dishonest, day(n)));
    }

    private static Map<String, String> creditTruth(Party of, boolean abnormal, boolean dishonest, LocalDate day) {
        return truth(
                ENTERPRISE_NAME,
                of.name(),
                CREDIT_CODE,
                of.creditCode(),
                ISSUED_ON,
                day.toString(),
                ON_ABNORMAL_LIST,
                String.valueOf(abnormal),
                ON_DISHONEST_LIST,
                String.valueOf(dishonest));
    }

    static Sample creditReportInTable(Inventor inventor, int n) {
        Party of = inventor.party();
        boolean abnormal = n % 3 == 2;
        boolean dishonest = n % 4 == 1;
        return new Sample(
                ForeignPapers.creditReport(of, abnormal, dishonest, day(n)),
                creditTruth(of, abnormal, dishonest, day(n)));
    }

    private static AuditTruth auditTruth(Inventor inventor, int n, long step) {
        return new AuditTruth(
                inventor.party(),
                "苏衡专审字〔2022〕第" + (100 + n) + "号",
                2021,
                new Money((1_234_567L + 98_765L * n) * step),
                new Money((23_456L + 1_111L * n) * step),
                new Money((34_567L + 2_345L * n) * step),
                FIRM,
                day(n).plusYears(1));
    }

    private static Map<String, String> truth(AuditTruth t) {
        return truth(
                ENTERPRISE_NAME,
                t.of().name(),
                YEAR,
                String.valueOf(t.year()),
                REVENUE,
                plain(t.revenue()),
                IT_INVESTMENT,
                plain(t.it()),
                EQUIPMENT_INVESTMENT,
                plain(t.equipment()),
                AUDIT_FIRM,
                t.firm(),
                ISSUED_ON,
                t.issued().toString());
    }

    static Sample audit(Inventor inventor, int n, Papers papers) {
        AuditTruth t = auditTruth(inventor, n, 103);
        Paper paper = new Paper(
                "专项审计报告",
                List.of(
                        new Row("报告编号", t.number()),
                        new Row("被审计单位", t.of().name()),
                        new Row("", "我们审计了贵公司2021年度的营业收入与投入情况，结果如下："),
                        new Row("营业收入", grouped(t.revenue()) + "元"),
                        new Row("信息化投入", grouped(t.it()) + "元"),
                        new Row("设备投入", grouped(t.equipment()) + "元"),
                        new Row("", "综上，营业收入为" + grouped(t.revenue()) + "元，"),
                        new Row("", "信息化投入为" + grouped(t.it()) + "元，"),
                        new Row("", "设备投入为" + grouped(t.equipment()) + "元。"),
                        new Row("审计机构", t.firm()),
                        new Row("报告日期", chinese(t.issued()))));
        return new Sample(papers.pdf(paper), truth(t));
    }

    static Sample auditInTenThousands(Inventor inventor, int n) {
        AuditTruth t = auditTruth(inventor, n, 10_000);
        return new Sample(ForeignPapers.audit(t), truth(t));
    }

    static Sample honour(Inventor inventor, int n) {
        Party holder = inventor.party();
        String title = n % 2 == 0 ? "江苏省智能制造示范工厂" : "江苏省工业互联网标杆企业";
        return new Sample(
                ForeignPapers.honour(holder, title, OFFICE, day(n)),
                truth(
                        HOLDER,
                        holder.name(),
                        TITLE,
                        title,
                        ISSUER,
                        OFFICE,
                        ISSUED_ON,
                        day(n).toString(),
                        YEAR,
                        "2021",
                        LEVEL,
                        "省"));
    }

    static Sample rail(int n) {
        Money price = new Money(6450 + 50L * n);
        String serial = "Z%02dD%06d".formatted(n % 90 + 10, 61_234 + n);
        return new Sample(
                ForeignPapers.rail(serial, day(n), price),
                truth(NUMBER, serial, ISSUE_DATE, day(n).toString(), TOTAL_WITH_TAX, plain(price)));
    }

    static Sample toll(int n, Papers papers) {
        Money price = new Money(2500 + 500L * n);
        String number = String.valueOf(12_345_678 + 1_001L * n);
        Paper paper = new Paper(
                "江苏省高速公路通行费专用发票",
                List.of(
                        new Row("发票代码", "132002130001"),
                        new Row("发票号码", number),
                        new Row("入口", "常州北收费站"),
                        new Row("出口", "南京收费站"),
                        new Row("金额", plain(price) + "元"),
                        new Row("日期", chinese(day(n)))));
        return new Sample(
                papers.pdf(paper),
                truth(
                        INVOICE_CODE,
                        "132002130001",
                        INVOICE_NUMBER,
                        number,
                        ISSUE_DATE,
                        day(n).toString(),
                        TOTAL_WITH_TAX,
                        plain(price)));
    }

    static Sample paperVat(Inventor inventor, int n) {
        boolean special = n % 2 == 0;
        InvoiceTruth t = inventor.invoice(InvoiceTruth.Kind.ELECTRONIC_ORDINARY, 1 + n % 3, 2021);
        String code = special ? "3200" + t.code().substring(6) : "0320021001" + "04";
        Map<String, String> truth = new LinkedHashMap<>(Accuracy.keyFields(t));
        truth.put(INVOICE_CODE, code);
        if (special) {
            truth.remove(CHECK_CODE);
        }
        truth.put(INVOICE_KIND, special ? "纸质专票" : "纸质普票");
        return new Sample(PaperVat.of(t, code, special), truth);
    }

    static Sample red(Inventor inventor, Papers papers) {
        InvoiceTruth red = inventor.red(inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 1, 2021));
        Map<String, String> truth = new LinkedHashMap<>(Accuracy.keyFields(red));
        truth.put(IS_RED, "true");
        truth.put(ORIGINAL_INVOICE_NUMBER, red.originalNumber());
        return new Sample(papers.pdf(red), truth);
    }
}

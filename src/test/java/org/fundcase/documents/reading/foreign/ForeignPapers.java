package org.fundcase.documents.reading.foreign;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fundcase.demo.papers.Party;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;

/** Papers as banks, buyers and offices set them, in no order of ours: two columns, prose, tables, two pages. */
public final class ForeignPapers extends ForeignPdf {

    private static final int FITS = 34;

    private ForeignPapers() {
        super(PDRectangle.A4);
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private float prose(String text, float top) {
        float y = top;
        for (int from = 0; from < text.length(); from += FITS) {
            put(text.substring(from, Math.min(from + FITS, text.length())), 70, y, 13);
            y += 22;
        }
        return y;
    }

    /** The payer in the left column, the payee in the right one. */
    public static byte[] voucher(Party payer, Party payee, Money amount, LocalDate day) {
        ForeignPapers form = new ForeignPapers();
        form.put("中国示范银行 业务回单（付款）", 170, 60, 18);
        form.put("日期：" + day, 60, 95, 10);
        form.put("流水号：" + Math.abs(payer.hashCode()), 360, 95, 10);
        form.bankColumn("付款人", payer, 60);
        form.bankColumn("收款人", payee, 310);
        form.put("金额", 60, 230, 11);
        form.put("（大写）" + ChineseAmount.of(amount), 110, 230, 11);
        form.put("（小写）CNY" + thousands(amount), 380, 230, 11);
        form.put("摘要", 60, 260, 11);
        form.put("货款", 110, 260, 11);
        return form.bytes();
    }

    private void bankColumn(String who, Party party, float x) {
        put(who, x, 130, 11);
        put("全称", x + 50, 130, 10);
        put(party.name(), x + 85, 130, 9);
        put("账号", x + 50, 155, 10);
        put(account(party), x + 85, 155, 9);
        put("开户行", x + 50, 180, 10);
        put(party.bankAccount().split(" ", 2)[0], x + 85, 180, 9);
    }

    public static String account(Party party) {
        return party.bankAccount().split(" ", 2)[1];
    }

    /** Two pages of clauses; the date stands at the end. */
    public static byte[] contract(Party buyer, Party seller, String number, Money amount, LocalDate day) {
        ForeignPapers form = new ForeignPapers();
        form.put("工业设备供货合同", 200, 70, 22);
        form.put("合同号：" + number, 380, 105, 11);
        form.put("供方：" + seller.name(), 70, 140, 13);
        form.put("需方：" + buyer.name(), 70, 165, 13);
        float y = form.prose("供需双方经友好协商，就需方向供方采购工业设备事宜订立本合同，共同遵守。", 200);
        y = form.prose("第一条 供方按附件清单供货，质量标准按国家标准执行，质保期24个月。", y + 8);
        y = form.prose(
                "第二条 合同总价：¥" + thousands(amount) + "元（人民币大写："
                        + ChineseAmount.of(amount).replace("人民币", "") + "），含13%增值税。",
                y + 8);
        form.prose("第三条 需方在验收合格后30日内付清全部价款，供方先开具发票。", y + 8);
        form.nextPage();
        y = form.prose("第四条 任何一方违约的，按合同总价的5%承担违约责任。", 80);
        y = form.prose("第五条 本合同一式两份，双方签字盖章后生效。", y + 8);
        form.put("供方（盖章）", 70, y + 60, 13);
        form.put("需方（盖章）", 330, y + 60, 13);
        form.put("日期：" + chinese(day), 70, y + 100, 13);
        form.put("日期：" + chinese(day), 330, y + 100, 13);
        return form.bytes();
    }

    /** Questions and answers in a table. */
    public static byte[] creditReport(Party of, boolean abnormal, boolean dishonest, LocalDate day) {
        ForeignPapers form = new ForeignPapers();
        form.put("企业信用报告", 215, 80, 24);
        form.put("主体名称", 80, 140, 12);
        form.put(of.name(), 230, 140, 12);
        form.put("统一社会信用代码", 80, 170, 12);
        form.put(of.creditCode(), 230, 170, 12);
        form.put("查询内容", 80, 220, 12);
        form.put("查询结果", 400, 220, 12);
        List<String> questions = List.of("是否有行政处罚记录", "是否被列入经营异常名录", "是否被列入严重违法失信企业名单", "是否为失信被执行人");
        List<String> answers = List.of("否", abnormal ? "是" : "否", dishonest ? "是" : "否", "否");
        for (int i = 0; i < questions.size(); i++) {
            form.put(questions.get(i), 80, 250 + 30 * i, 12);
            form.put(answers.get(i), 420, 250 + 30 * i, 12);
        }
        form.put("报告生成日期：" + day, 80, 420, 11);
        return form.bytes();
    }

    /** The sums in a table in 万元 and again in the opinion. */
    public static byte[] audit(AuditTruth t) {
        ForeignPapers form = new ForeignPapers();
        form.put("关于信息化投入的专项审计报告", 150, 80, 20);
        form.put(t.number(), 240, 110, 12);
        form.put(t.of().name() + "：", 70, 150, 13);
        float y = form.prose("我们接受委托，对贵公司" + t.year() + "年度信息化投入情况进行了专项审计。", 180);
        form.put("单位：万元", 440, y + 10, 10);
        form.put("项目", 90, y + 30, 12);
        form.put("本年发生额", 380, y + 30, 12);
        String[] names = {"营业收入", "设备投入", "信息化投入"};
        Money[] sums = {t.revenue(), t.equipment(), t.it()};
        for (int i = 0; i < names.length; i++) {
            form.put(names[i], 90, y + 55 + 25 * i, 12);
            form.right(tenThousands(sums[i]), 460, y + 55 + 25 * i, 12);
        }
        y = form.prose(
                "我们认为，贵公司营业收入" + tenThousands(t.revenue()) + "万元，设备投入" + tenThousands(t.equipment()) + "万元，信息化投入"
                        + tenThousands(t.it()) + "万元，在所有重大方面公允反映。",
                y + 140);
        form.put(t.firm(), 300, y + 50, 13);
        form.put("中国注册会计师：" + "顾景行", 300, y + 75, 13);
        form.put(chinese(t.issued()), 330, y + 100, 13);
        return form.bytes();
    }

    private static String tenThousands(Money sum) {
        return new java.text.DecimalFormat("#,##0.00").format(sum.toYuan().movePointLeft(4));
    }

    /** One sentence, no labels. */
    public static byte[] honour(Party holder, String title, String issuer, LocalDate day) {
        ForeignPapers form = new ForeignPapers();
        form.put("荣誉证书", 230, 110, 30);
        form.put(holder.name() + "：", 80, 190, 15);
        form.put("经评审，你单位被认定为" + day.getYear() + "年度", 110, 230, 15);
        form.put("“" + title + "”。", 130, 260, 15);
        form.put("特发此证。", 110, 290, 15);
        form.put(issuer, 330, 380, 14);
        form.put(chinese(day), 350, 410, 14);
        return form.bytes();
    }

    /** The blue ticket that is printed at the station. */
    public static byte[] rail(String serial, LocalDate day, Money price) {
        ForeignPapers form = new ForeignPapers();
        form.put(serial, 60, 60, 14);
        form.put("检票口 3A", 330, 60, 11);
        form.put("常州站", 80, 95, 20);
        form.put("G7001", 215, 95, 16);
        form.put("南京站", 320, 95, 20);
        form.put(chinese(day) + "08:12开", 70, 125, 12);
        form.put("05车12A号", 300, 125, 12);
        form.put("￥" + price.toYuan().stripTrailingZeros().toPlainString() + "元", 70, 150, 13);
        form.put("二等座", 320, 150, 12);
        form.put("限乘当日当次车", 70, 175, 11);
        form.put("3204**********1234 沈若宁", 70, 200, 11);
        form.put("买票请到12306 发货请到95306", 70, 225, 10);
        form.put("中国铁路祝您旅途愉快", 70, 243, 10);
        return form.bytes();
    }
}

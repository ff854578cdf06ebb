package org.fundcase.documents.reading.foreign;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Party;

/** Many small lines over several pages, the header and a subtotal on each, the sums only on the last. */
public final class ManyPages extends ForeignPdf {

    private static final int LINES_A_PAGE = 30;
    private static final float SIZE = 7;

    private ManyPages() {
        super(PDRectangle.A4);
    }

    public static byte[] of(InvoiceTruth t) {
        ManyPages form = new ManyPages();
        form.put(t.kind().title(), 200, 50, 16);
        form.put("发票号码：" + t.number(), 400, 80, 8);
        form.put("开票日期：" + t.printedDate(), 400, 95, 8);
        form.party("购买方信息", t.buyer(), 120);
        form.party("销售方信息", t.seller(), 185);
        float y = form.table(t);
        form.put("价税合计（大写）", 40, y + 30, 9);
        form.put(t.capitals(), 130, y + 30, 9);
        form.put("（小写）", 400, y + 30, 9);
        form.put("¥" + InvoiceTruth.plain(t.total()), 450, y + 30, 9);
        form.put("开票人：" + t.drawer(), 40, y + 60, 8);
        return form.bytes();
    }

    private void party(String heading, Party p, float y) {
        put(heading, 40, y, 10);
        put("名称：" + p.name(), 50, y + 18, 8);
        put("统一社会信用代码/纳税人识别号：" + p.creditCode(), 50, y + 34, 8);
    }

    private void header(float y) {
        String[] words = {"项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额"};
        float[] at = {40, 190, 250, 290, 330, 405, 450, 530};
        for (int i = 0; i < words.length; i++) {
            put(words[i], at[i], y, SIZE);
        }
    }

    private float table(InvoiceTruth t) {
        header(270);
        float y = 286;
        for (int n = 0; n < t.lines().size(); n++) {
            if (n > 0 && n % LINES_A_PAGE == 0) {
                put("小计", 50, y, SIZE);
                nextPage();
                put("发票号码：" + t.number(), 400, 40, 8);
                header(70);
                y = 86;
            }
            row(t.lines().get(n), y);
            y += 14;
        }
        put("合计", 50, y, SIZE);
        right("¥" + InvoiceTruth.plain(t.net()), 430, y, SIZE);
        right("¥" + InvoiceTruth.plain(t.tax()), 555, y, SIZE);
        return y;
    }

    private void row(InvoiceTruth.Item i, float y) {
        put(i.name(), 40, y, SIZE);
        put(i.specification(), 190, y, SIZE);
        put(i.unit(), 252, y, SIZE);
        right(i.quantity(), 304, y, SIZE);
        right(i.unitPrice(), 350, y, SIZE);
        right(InvoiceTruth.plain(i.amount()), 430, y, SIZE);
        put(i.rate() + "%", 465, y, SIZE);
        right(InvoiceTruth.plain(i.tax()), 555, y, SIZE);
    }
}

package org.fundcase.documents.reading.foreign;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Party;

/** The invoice of three or six sheets that a printer fills in: code and number stand on it without any label. */
public final class PaperVat extends ForeignPdf {

    private PaperVat() {
        super(new PDRectangle(690, 400));
    }

    /** @param special 专用发票, which has a code of ten digits and no check code */
    public static byte[] of(InvoiceTruth t, String code, boolean special) {
        PaperVat form = new PaperVat();
        form.put(code, 60, 45, 15);
        form.put(special ? "江苏增值税专用发票" : "江苏增值税普通发票", 240, 45, 20);
        form.put("No " + t.number(), 520, 45, 15);
        if (!special) {
            form.put("校验码 " + t.checkCode().replaceAll("(\\d{5})(?=\\d)", "$1 "), 60, 75, 10);
        }
        form.put("开票日期：" + t.printedDate(), 500, 75, 10);
        form.party("购", "买", "方", t.buyer(), 100);
        float y = form.table(t);
        form.put("价税合计（大写）", 60, 285, 10);
        form.put("ⓧ" + t.capitals(), 190, 285, 10);
        form.put("（小写）¥" + InvoiceTruth.plain(t.total()), 470, 285, 10);
        form.party("销", "售", "方", t.seller(), 305);
        form.put("收款人：" + t.drawer(), 60, Math.max(y, 380), 9);
        form.put("复核：" + t.drawer(), 220, Math.max(y, 380), 9);
        form.put("开票人：" + t.drawer(), 380, Math.max(y, 380), 9);
        return form.bytes();
    }

    private void party(String first, String second, String third, Party p, float y) {
        put(first, 40, y, 10);
        put(second, 40, y + 18, 10);
        put(third, 40, y + 36, 10);
        put("名    称：" + p.name(), 60, y, 10);
        put("纳税人识别号：" + p.creditCode(), 60, y + 16, 10);
        put("地址、电话：" + p.addressPhone(), 60, y + 32, 10);
        put("开户行及账号：" + p.bankAccount(), 60, y + 48, 10);
    }

    private float table(InvoiceTruth t) {
        String[] words = {"货物或应税劳务、服务名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额"};
        float[] at = {60, 205, 265, 310, 370, 455, 530, 610};
        for (int i = 0; i < words.length; i++) {
            put(words[i], at[i], 172, 9);
        }
        float y = 190;
        for (InvoiceTruth.Item i : t.lines()) {
            put(i.name(), 60, y, 9);
            put(i.specification(), 205, y, 9);
            put(i.unit(), 267, y, 9);
            right(i.quantity(), 328, y, 9);
            right(i.unitPrice(), 395, y, 9);
            right(InvoiceTruth.plain(i.amount()), 480, y, 9);
            put(i.rate() + "%", 532, y, 9);
            right(InvoiceTruth.plain(i.tax()), 635, y, 9);
            y += 17;
        }
        put("合    计", 80, 267, 10);
        right("¥" + InvoiceTruth.plain(t.net()), 480, 267, 9);
        right("¥" + InvoiceTruth.plain(t.tax()), 635, 267, 9);
        return y;
    }
}

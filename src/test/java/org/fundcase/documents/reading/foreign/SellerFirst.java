package org.fundcase.documents.reading.foreign;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fundcase.demo.papers.InvoiceTruth;

/** Labels in another order, the seller first, thousands separators, sums as labelled values, few columns. */
public final class SellerFirst extends ForeignPdf {

    private SellerFirst() {
        super(PDRectangle.A4);
    }

    public static byte[] of(InvoiceTruth t) {
        SellerFirst form = new SellerFirst();
        form.head(t);
        float y = form.table(t, 330);
        form.foot(t, y);
        return form.bytes();
    }

    private void head(InvoiceTruth t) {
        put("开票日期:" + t.issued(), 60, 60, 9);
        put(t.kind().title(), 180, 95, 18);
        put("发票号码:" + t.number(), 360, 60, 9);
        if (!t.code().isEmpty()) {
            put("发票代码:" + t.code(), 360, 75, 9);
            put("校验码:" + t.checkCode(), 60, 75, 9);
        }
        put("销售方名称:" + t.seller().name(), 60, 140, 10);
        put("销售方纳税人识别号:" + t.seller().creditCode(), 60, 160, 10);
        put("购买方名称:" + t.buyer().name(), 60, 200, 10);
        put("购买方纳税人识别号:" + t.buyer().creditCode(), 60, 220, 10);
        put("开票人:" + t.drawer(), 60, 260, 9);
        put("备注:" + t.remark(), 200, 260, 9);
    }

    private float table(InvoiceTruth t, float top) {
        put("商品名称", 60, top, 9);
        put("数量", 290, top, 9);
        put("单价", 340, top, 9);
        put("金额", 420, top, 9);
        put("税率", 465, top, 9);
        put("税额", 520, top, 9);
        float y = top + 20;
        for (InvoiceTruth.Item i : t.lines()) {
            put(i.name(), 60, y, 9);
            right(i.quantity(), 308, y, 9);
            right(i.unitPrice(), 365, y, 9);
            right(thousands(i.amount()), 440, y, 9);
            put(i.rate() + "%", 467, y, 9);
            right(thousands(i.tax()), 540, y, 9);
            y += 17;
        }
        return y;
    }

    private void foot(InvoiceTruth t, float y) {
        put("税额合计:" + thousands(t.tax()), 60, y + 30, 10);
        put("金额合计:" + thousands(t.net()), 300, y + 30, 10);
        put("价税合计(小写):￥" + thousands(t.total()), 60, y + 50, 11);
        put("价税合计(大写):" + t.capitals(), 300, y + 50, 11);
    }
}

package org.fundcase.documents.reading.foreign;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Party;

/** Landscape, the seller in the left column and the buyer in the right, names and items over two lines. */
public final class LongNames extends ForeignPdf {

    private static final int NAME_FITS = 18;
    private static final int ITEM_FITS = 12;

    private LongNames() {
        super(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
    }

    public static byte[] of(InvoiceTruth t) {
        LongNames form = new LongNames();
        form.put(t.kind().title(), 300, 50, 20);
        form.put("开票日期：", 60, 90, 10);
        form.put(t.printedDate(), 125, 90, 12);
        form.put("发票号码：", 560, 90, 10);
        form.put(t.number(), 625, 90, 12);
        form.party("销售方", t.seller(), 60);
        form.party("购买方", t.buyer(), 440);
        float y = form.table(t);
        form.put("价税合计（大写）：" + t.capitals(), 60, y + 30, 12);
        form.put("（小写）：¥ " + thousands(t.total()), 560, y + 30, 12);
        form.put("开票人：" + t.drawer() + "；收款人：" + t.drawer(), 60, y + 60, 10);
        return form.bytes();
    }

    private void party(String heading, Party p, float x) {
        put(heading, x, 120, 11);
        put("名称：", x, 140, 10);
        String name = p.name();
        put(name.substring(0, Math.min(NAME_FITS, name.length())), x + 40, 140, 12);
        if (name.length() > NAME_FITS) {
            put(name.substring(NAME_FITS), x + 40, 156, 12);
        }
        put("纳税人识别号：", x, 178, 10);
        put(p.creditCode(), x + 80, 178, 12);
    }

    private float table(InvoiceTruth t) {
        String[] words = {"货物或应税劳务名称", "规格", "单位", "数量", "单价", "金额", "税率", "税额"};
        float[] at = {60, 240, 330, 390, 470, 560, 640, 720};
        for (int i = 0; i < words.length; i++) {
            put(words[i], at[i], 220, 10);
        }
        float y = 240;
        for (InvoiceTruth.Item i : t.lines()) {
            y = row(i, y);
        }
        put("合计", 70, y, 10);
        right("¥" + thousands(t.net()), 585, y, 10);
        right("¥" + thousands(t.tax()), 745, y, 10);
        return y;
    }

    private float row(InvoiceTruth.Item i, float top) {
        float y = top;
        put(i.name().substring(0, Math.min(ITEM_FITS, i.name().length())), 60, y, 10);
        put(i.specification(), 240, y, 10);
        put(i.unit(), 334, y, 10);
        right(i.quantity(), 405, y, 10);
        right(i.unitPrice(), 490, y, 10);
        right(thousands(i.amount()), 582, y, 10);
        put(i.rate() + "%", 642, y, 10);
        right(thousands(i.tax()), 742, y, 10);
        for (int from = ITEM_FITS; from < i.name().length(); from += ITEM_FITS) {
            y += 13;
            put(i.name().substring(from, Math.min(from + ITEM_FITS, i.name().length())), 60, y, 10);
        }
        return y + 20;
    }
}

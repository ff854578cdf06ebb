package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers from an OFD every place that can hold an invoice's data: custom data, attachments, tags, QR picture, text. */
final class OfdInvoice {

    private static final Map<String, String> CUSTOM = Map.ofEntries(
            Map.entry("发票代码", INVOICE_CODE),
            Map.entry("发票号码", INVOICE_NUMBER),
            Map.entry("合计税额", TAX_AMOUNT),
            Map.entry("合计金额", AMOUNT_WITHOUT_TAX),
            Map.entry("价税合计", TOTAL_WITH_TAX),
            Map.entry("开票日期", ISSUE_DATE),
            Map.entry("校验码", CHECK_CODE),
            Map.entry("购买方纳税人识别号", BUYER_TAX_ID),
            Map.entry("购买方名称", BUYER_NAME),
            Map.entry("购买方地址、电话", BUYER_ADDRESS_PHONE),
            Map.entry("购买方开户行及账号", BUYER_BANK_ACCOUNT),
            Map.entry("销售方纳税人识别号", SELLER_TAX_ID),
            Map.entry("销售方名称", SELLER_NAME),
            Map.entry("销售方地址、电话", SELLER_ADDRESS_PHONE),
            Map.entry("销售方开户行及账号", SELLER_BANK_ACCOUNT),
            Map.entry("开票人", DRAWER),
            Map.entry("收款人", PAYEE),
            Map.entry("复核", CHECKER),
            Map.entry("备注", REMARK));

    private OfdInvoice() {}

    static List<Collector> sources(OfdPackage ofd, List<PageText> texts, ReadingLimits limits)
            throws IOException, Unreadable {
        List<Collector> all = new ArrayList<>();
        for (Tree attachment : ofd.attachments()) {
            InvoiceXml.read(attachment, Source.OFD_ATTACHMENT).ifPresent(all::add);
        }
        all.add(new OfdTags(ofd).read());
        all.add(customData(ofd));
        for (Path picture : ofd.pictures().values()) {
            BufferedImage image = Pictures.decode(picture, limits.pixels());
            if (image != null) {
                QrCodes.find(image).map(QrText::collect).ifPresent(all::add);
            }
        }
        all.add(InvoiceText.read(texts));
        all.removeIf(Collector::isEmpty);
        return all;
    }

    private static Collector customData(OfdPackage ofd) {
        Collector out = new Collector(Source.OFD_DATA);
        for (Tree data : ofd.customData()) {
            String name = Text.tight(data.attribute("Name"));
            String field = CUSTOM.get(name);
            if (field != null) {
                out.put(field, data.text());
            } else if (name.equals("模板编号")) {
                InvoiceKind.ofTitle(data.text()).ifPresent(k -> out.put(INVOICE_KIND, k.label()));
            } else if (name.equals("开票类型")) {
                out.put(IS_RED, String.valueOf(data.text().contains("红字")));
            }
        }
        return out;
    }
}

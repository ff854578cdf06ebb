package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.BUYER_NAME;
import static org.fundcase.documents.reading.FieldNames.BUYER_TAX_ID;
import static org.fundcase.documents.reading.FieldNames.INVOICE_CODE;
import static org.fundcase.documents.reading.FieldNames.INVOICE_KIND;
import static org.fundcase.documents.reading.FieldNames.INVOICE_NUMBER;
import static org.fundcase.documents.reading.FieldNames.ISSUE_DATE;
import static org.fundcase.documents.reading.FieldNames.NUMBER;
import static org.fundcase.documents.reading.FieldNames.TOTAL_WITH_TAX;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads rail tickets and toll receipts: number, day and amount, which is all they have in common. */
final class TicketText {

    private static final Pattern RAIL = Pattern.compile("限乘当日当次车|铁路电子客票|12306");
    private static final Pattern TOLL = Pattern.compile("通行费");
    private static final Pattern PRICE = Pattern.compile("([¥￥]\\d[\\d,]*(?:\\.\\d{1,2})?元?)");
    private static final Pattern DEPARTURE = Pattern.compile("(\\d{4}年\\d{1,2}月\\d{1,2}日)\\d{1,2}:\\d{2}开");
    private static final Pattern SERIAL = Pattern.compile("(?<![A-Z0-9])([A-Z]\\d{2}[A-Z]\\d{6}|[A-Z]\\d{6})(?![0-9])");

    private static final Labels LABELS = new Labels(Map.ofEntries(
            Map.entry("发票代码", INVOICE_CODE),
            Map.entry("发票号码", INVOICE_NUMBER),
            Map.entry("开票日期", ISSUE_DATE),
            Map.entry("票价", TOTAL_WITH_TAX),
            Map.entry("金额", TOTAL_WITH_TAX),
            Map.entry("收费金额", TOTAL_WITH_TAX),
            Map.entry("日期", ISSUE_DATE),
            Map.entry("时间", ISSUE_DATE),
            Map.entry("出口时间", ISSUE_DATE),
            Map.entry("交易时间", ISSUE_DATE),
            Map.entry("购买方名称", BUYER_NAME),
            Map.entry("统一社会信用代码", BUYER_TAX_ID),
            Map.entry("电子客票号", NUMBER)));

    private TicketText() {}

    static Collector read(Sheets sheets) {
        sheets.labelled(LABELS, Set.of())
                .first(ISSUE_DATE, DEPARTURE)
                .first(TOTAL_WITH_TAX, PRICE)
                .first(NUMBER, SERIAL)
                .lastDate(ISSUE_DATE);
        if (sheets.says(RAIL)) {
            sheets.out().put(INVOICE_KIND, InvoiceKind.RAIL_TICKET.label());
        } else if (sheets.says(TOLL)) {
            sheets.out().put(INVOICE_KIND, InvoiceKind.TOLL.label());
        }
        return sheets.out();
    }
}

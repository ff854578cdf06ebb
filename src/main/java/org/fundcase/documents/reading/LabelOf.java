package org.fundcase.documents.reading;

import java.util.Map;

/** The Chinese labels of invoice fields, for pictures of invoices that have no page. */
final class LabelOf {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry(FieldNames.INVOICE_KIND, "发票种类"),
            Map.entry(FieldNames.INVOICE_CODE, "发票代码"),
            Map.entry(FieldNames.INVOICE_NUMBER, "发票号码"),
            Map.entry(FieldNames.ISSUE_DATE, "开票日期"),
            Map.entry(FieldNames.CHECK_CODE, "校验码"),
            Map.entry(FieldNames.BUYER_NAME, "购买方名称"),
            Map.entry(FieldNames.BUYER_TAX_ID, "购买方识别号"),
            Map.entry(FieldNames.SELLER_NAME, "销售方名称"),
            Map.entry(FieldNames.SELLER_TAX_ID, "销售方识别号"),
            Map.entry(FieldNames.AMOUNT_WITHOUT_TAX, "合计金额"),
            Map.entry(FieldNames.TAX_AMOUNT, "合计税额"),
            Map.entry(FieldNames.TOTAL_WITH_TAX, "价税合计"),
            Map.entry(FieldNames.TOTAL_IN_CAPITALS, "价税合计（大写）"),
            Map.entry(FieldNames.REMARK, "备注"),
            Map.entry(FieldNames.DRAWER, "开票人"),
            Map.entry(FieldNames.IS_RED, "红字发票"),
            Map.entry(FieldNames.ORIGINAL_INVOICE_NUMBER, "原发票号码"));

    private LabelOf() {}

    static String field(String name) {
        return LABELS.getOrDefault(name, name);
    }
}

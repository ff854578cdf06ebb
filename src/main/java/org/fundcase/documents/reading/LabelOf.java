package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Words;

/** What fields are called, in the order in which an invoice shows them; for messages and pictures without a page. */
final class LabelOf {

    private static final Map<String, Words> LABELS = labels();

    private LabelOf() {}

    static Words field(String name) {
        return LABELS.getOrDefault(name, Words.asIs(name));
    }

    /** The names of all fields of invoices, as they stand one below the other. */
    static List<String> invoiceFields() {
        return List.copyOf(LABELS.keySet());
    }

    private static Map<String, Words> labels() {
        Map<String, Words> labels = new LinkedHashMap<>();
        labels.put(INVOICE_KIND, Words.of("发票种类"));
        labels.put(INVOICE_CODE, Words.of("发票代码"));
        labels.put(INVOICE_NUMBER, Words.of("发票号码"));
        labels.put(ISSUE_DATE, Words.of("开票日期"));
        labels.put(CHECK_CODE, Words.of("校验码"));
        labels.put(MACHINE_NUMBER, Words.of("机器编号"));
        labels.put(IS_RED, Words.of("红字发票"));
        labels.put(ORIGINAL_INVOICE_CODE, Words.of("原发票代码"));
        labels.put(ORIGINAL_INVOICE_NUMBER, Words.of("原发票号码"));
        labels.put(RED_NOTICE_NUMBER, Words.of("红字信息表编号"));
        parties(labels);
        labels.put(AMOUNT_WITHOUT_TAX, Words.of("合计金额"));
        labels.put(TAX_AMOUNT, Words.of("合计税额"));
        labels.put(TOTAL_WITH_TAX, Words.of("价税合计"));
        labels.put(TOTAL_IN_CAPITALS, Words.of("价税合计（大写）"));
        labels.put(REMARK, Words.of("备注"));
        labels.put(PAYEE, Words.of("收款人"));
        labels.put(CHECKER, Words.of("复核人"));
        labels.put(DRAWER, Words.of("开票人"));
        return Collections.unmodifiableMap(labels);
    }

    private static void parties(Map<String, Words> labels) {
        labels.put(BUYER_NAME, Words.of("购买方名称"));
        labels.put(BUYER_TAX_ID, Words.of("购买方识别号"));
        labels.put(BUYER_ADDRESS_PHONE, Words.of("购买方地址、电话"));
        labels.put(BUYER_BANK_ACCOUNT, Words.of("购买方开户行及账号"));
        labels.put(SELLER_NAME, Words.of("销售方名称"));
        labels.put(SELLER_TAX_ID, Words.of("销售方识别号"));
        labels.put(SELLER_ADDRESS_PHONE, Words.of("销售方地址、电话"));
        labels.put(SELLER_BANK_ACCOUNT, Words.of("销售方开户行及账号"));
    }
}

package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.AMOUNT;
import static org.fundcase.documents.reading.FieldNames.AMOUNT_IN_CAPITALS;
import static org.fundcase.documents.reading.FieldNames.NUMBER;
import static org.fundcase.documents.reading.FieldNames.PAID_ON;
import static org.fundcase.documents.reading.FieldNames.PAYEE;
import static org.fundcase.documents.reading.FieldNames.PAYEE_ACCOUNT;
import static org.fundcase.documents.reading.FieldNames.PAYER;
import static org.fundcase.documents.reading.FieldNames.PAYER_ACCOUNT;
import static org.fundcase.documents.reading.FieldNames.PURPOSE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a bank says about a payment, whether the two parties stand in two columns or one below the other. */
final class VoucherText {

    private static final String PARTY_NAME = "partyName";
    private static final String PARTY_ACCOUNT = "partyAccount";
    private static final Set<String> OVER_LINES = Set.of(PARTY_NAME);
    private static final Pattern CAPITALS = Pattern.compile("((?:负)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆][零壹贰叁肆伍陆柒捌玖角分整正]*)");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("付款单位", Parties.BUYER),
            Map.entry("收款单位", Parties.SELLER),
            Map.entry("付款账号", PAYER_ACCOUNT),
            Map.entry("收款账号", PAYEE_ACCOUNT),
            Map.entry("户名", PARTY_NAME),
            Map.entry("全称", PARTY_NAME),
            Map.entry("账号", PARTY_ACCOUNT),
            Map.entry("开户行", ""),
            Map.entry("开户银行", ""),
            Map.entry("币种", ""),
            Map.entry("金额(小写)", AMOUNT),
            Map.entry("小写金额", AMOUNT),
            Map.entry("交易金额", AMOUNT),
            Map.entry("付款金额", AMOUNT),
            Map.entry("转账金额", AMOUNT),
            Map.entry("(小写)", AMOUNT),
            Map.entry("小写", AMOUNT),
            Map.entry("金额", AMOUNT),
            Map.entry("金额(大写)", AMOUNT_IN_CAPITALS),
            Map.entry("大写金额", AMOUNT_IN_CAPITALS),
            Map.entry("(大写)", AMOUNT_IN_CAPITALS),
            Map.entry("大写", AMOUNT_IN_CAPITALS),
            Map.entry("交易日期", PAID_ON),
            Map.entry("付款日期", PAID_ON),
            Map.entry("转账日期", PAID_ON),
            Map.entry("记账日期", PAID_ON),
            Map.entry("委托日期", PAID_ON),
            Map.entry("交易时间", PAID_ON),
            Map.entry("日期", PAID_ON),
            Map.entry("用途", PURPOSE),
            Map.entry("摘要", PURPOSE),
            Map.entry("附言", PURPOSE),
            Map.entry("回单编号", NUMBER),
            Map.entry("凭证号", NUMBER),
            Map.entry("流水号", NUMBER),
            Map.entry("交易流水号", NUMBER));

    private static final Labels LABELS = labels();

    private static final Map<String, List<String>> OF_EITHER = Map.of(
            PARTY_NAME, List.of(PAYER, PAYEE),
            PARTY_ACCOUNT, List.of(PAYER_ACCOUNT, PAYEE_ACCOUNT));

    private VoucherText() {}

    /** Banks call the parties 人 or 方, with any of the words for a name or with none. */
    private static Labels labels() {
        Map<String, String> labels = new HashMap<>(WORDS);
        for (String party : List.of("人", "方")) {
            for (String name : List.of("", "名称", "户名", "全称")) {
                labels.put("付款" + party + name, Parties.BUYER);
                labels.put("收款" + party + name, Parties.SELLER);
            }
            labels.put("付款" + party + "账号", PAYER_ACCOUNT);
            labels.put("收款" + party + "账号", PAYEE_ACCOUNT);
            labels.put("付款" + party + "开户行", "");
            labels.put("收款" + party + "开户行", "");
        }
        return new Labels(labels);
    }

    static Collector read(Sheets sheets) {
        for (PageText page : sheets.pages()) {
            Parties parties = new Parties(page, LABELS);
            for (Line line : page.lines()) {
                LABELS.in(line).forEach(hit -> sheets.put(page, field(hit, parties), value(page, hit)));
            }
        }
        sheets.first(AMOUNT_IN_CAPITALS, CAPITALS).lastDate(PAID_ON);
        return sheets.out();
    }

    private static Cluster value(PageText page, Labels.Hit hit) {
        boolean overLines = OVER_LINES.contains(hit.key()) || Parties.isMarker(hit.key());
        return hit.key().isEmpty() ? Cluster.NONE : overLines ? LABELS.valueOverLines(page, hit) : LABELS.value(hit);
    }

    /** Where 付款人 is not the head of a box but has a value of its own, that is the name. */
    private static String field(Labels.Hit hit, Parties parties) {
        if (Parties.isMarker(hit.key())) {
            return hit.key().equals(Parties.BUYER) ? PAYER : PAYEE;
        }
        return parties.field(hit, OF_EITHER);
    }
}

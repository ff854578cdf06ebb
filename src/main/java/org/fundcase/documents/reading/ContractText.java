package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.AMOUNT;
import static org.fundcase.documents.reading.FieldNames.AMOUNT_IN_CAPITALS;
import static org.fundcase.documents.reading.FieldNames.NUMBER;
import static org.fundcase.documents.reading.FieldNames.PARTY_A;
import static org.fundcase.documents.reading.FieldNames.PARTY_B;
import static org.fundcase.documents.reading.FieldNames.SIGNED_ON;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who agreed with whom on what sum, and when; nothing of what they agreed on else. */
final class ContractText {

    private static final String SUM = "(?:合同(?:总)?(?:金额|价款|价格|总价|总额|价)|总金额|总价款?|服务费用?总?[计额])";
    private static final Pattern AMOUNT_IN_TEXT =
            Pattern.compile(SUM + "[^0-9。]{0,45}?(\\d[\\d,]*(?:\\.\\d{1,2})?(?:万元)?)(?![\\d%])");
    private static final Pattern CAPITALS = Pattern.compile("([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆][零壹贰叁肆伍陆柒捌玖角分整正]*)");
    private static final Pattern SIGNED = Pattern.compile("于(\\d{4}年\\d{1,2}月\\d{1,2}日)(?:在.{0,20})?签[订署]");
    private static final Pattern PARTY = Pattern.compile(".{2,50}(?:公司|厂|院|所|中心|集团|局|会|学|校|社|部|行|店)");

    private static final Labels LABELS = new Labels(Map.ofEntries(
            Map.entry("合同编号", NUMBER),
            Map.entry("合同号", NUMBER),
            Map.entry("协议编号", NUMBER),
            Map.entry("编号", NUMBER),
            Map.entry("签订日期", SIGNED_ON),
            Map.entry("签订时间", SIGNED_ON),
            Map.entry("签署日期", SIGNED_ON),
            Map.entry("签约日期", SIGNED_ON),
            Map.entry("签订地点", ""),
            Map.entry("日期", SIGNED_ON)));

    private static final Labels PARTIES = new Labels(Map.ofEntries(
            Map.entry("甲方", PARTY_A),
            Map.entry("甲方(买方)", PARTY_A),
            Map.entry("甲方(需方)", PARTY_A),
            Map.entry("甲方(采购方)", PARTY_A),
            Map.entry("甲方(委托方)", PARTY_A),
            Map.entry("买方", PARTY_A),
            Map.entry("需方", PARTY_A),
            Map.entry("采购方", PARTY_A),
            Map.entry("委托方", PARTY_A),
            Map.entry("乙方", PARTY_B),
            Map.entry("乙方(卖方)", PARTY_B),
            Map.entry("乙方(供方)", PARTY_B),
            Map.entry("乙方(供货方)", PARTY_B),
            Map.entry("乙方(受托方)", PARTY_B),
            Map.entry("卖方", PARTY_B),
            Map.entry("供方", PARTY_B),
            Map.entry("供货方", PARTY_B),
            Map.entry("受托方", PARTY_B)));

    private ContractText() {}

    static Collector read(Sheets sheets) {
        for (PageText page : sheets.pages()) {
            page.lines().forEach(line -> PARTIES.in(line).forEach(hit -> party(sheets, page, hit)));
        }
        sheets.first(SIGNED_ON, SIGNED).labelled(LABELS, Set.of()).lastDate(SIGNED_ON);
        sheets.first(AMOUNT, AMOUNT_IN_TEXT).first(AMOUNT_IN_CAPITALS, CAPITALS);
        return sheets.out();
    }

    /** The clauses speak of 甲方 and 乙方 too: only what could be a name is one. */
    private static void party(Sheets sheets, PageText page, Labels.Hit hit) {
        Cluster name = PARTIES.valueOverLines(page, hit);
        if (PARTY.matcher(Text.tight(name.text()).replaceFirst("\\(.{0,4}章\\)$", ""))
                .matches()) {
            sheets.put(page, hit.key(), name);
        }
    }
}

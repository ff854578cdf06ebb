package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.AMOUNT;
import static org.fundcase.documents.reading.FieldNames.AMOUNT_IN_CAPITALS;
import static org.fundcase.documents.reading.FieldNames.NUMBER;
import static org.fundcase.documents.reading.FieldNames.SIGNED_ON;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who agreed with whom on what sum, and when; nothing of what they agreed on else. */
final class ContractText {

    private static final String SUM = "(?:合同(?:总)?(?:金额|价款|价格|总价|总额|价)|总金额|总价款?|服务费用?总?[计额])";
    /** Up to the figures: a rate of tax may stand between, but no instalment, no share, and no table in 万元. */
    private static final String BETWEEN =
            "(?:(?!首|预付|尾款|定金|期|的|违约|质保金|保证金|\\(万元|位:万元)[^0-9。]|含税?\\d{1,2}%|税率为?:?\\d{1,2}%){0,60}?";
    /** Figures are a sum where a sign of money stands before or behind them, or where they follow their label at once. */
    private static final String OF_MONEY =
            "(?:(?<=[¥币]:?|RMB|CNY|小写\\)?:?|[额款价格计][:为]?)|(?<=\\):?)(?=[\\d,]{4})|(?=[\\d,.]{1,20}万?元))";

    private static final String FIGURES = "(\\d[\\d,]*+(?:\\.\\d{1,4})?+(?:万?元)?+)(?!\\.?[\\d%年月日])";
    private static final Pattern AMOUNT_IN_TEXT = Pattern.compile(SUM + BETWEEN + OF_MONEY + FIGURES);
    private static final Pattern AMOUNT_IN_FIGURES = Pattern.compile("小写\\)?:?(?:人民币|RMB|CNY|¥|:)*" + FIGURES);
    private static final Pattern CAPITALS = Pattern.compile("([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆][零壹贰叁肆伍陆柒捌玖角分整正]*)");
    private static final Pattern SIGNED = Pattern.compile("于(\\d{4}年\\d{1,2}月\\d{1,2}日)(?:在.{0,20})?签[订署]");

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

    private ContractText() {}

    static Collector read(Sheets sheets) {
        ContractParties.read(sheets);
        sheets.first(SIGNED_ON, SIGNED).labelled(LABELS, Set.of()).lastDate(SIGNED_ON);
        sheets.first(AMOUNT, AMOUNT_IN_TEXT).first(AMOUNT_IN_CAPITALS, CAPITALS);
        return sheets.out().has(AMOUNT) ? sheets.out() : inFigures(sheets);
    }

    /** Any sum may be written out like that, an instalment too: only the capitals can make it certain. */
    private static Collector inFigures(Sheets sheets) {
        Collector out = sheets.first(AMOUNT, AMOUNT_IN_FIGURES).out();
        if (!out.has(AMOUNT_IN_CAPITALS)) {
            out.contradict(AMOUNT);
        }
        return out;
    }
}

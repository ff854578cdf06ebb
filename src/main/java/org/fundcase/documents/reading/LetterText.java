package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.CREDIT_CODE;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_NAME;
import static org.fundcase.documents.reading.FieldNames.LEGAL_REPRESENTATIVE;
import static org.fundcase.documents.reading.FieldNames.PROMISES_CREDIT;
import static org.fundcase.documents.reading.FieldNames.PROMISES_LIABILITY;
import static org.fundcase.documents.reading.FieldNames.PROMISES_TRUTH;
import static org.fundcase.documents.reading.FieldNames.SIGNED_ON;

import java.util.Map;
import java.util.regex.Pattern;

/** Reads who commits itself in a letter of commitment, by whom and to what. */
final class LetterText {

    private static final Labels LABELS = new Labels(Map.ofEntries(
            Map.entry("承诺单位", ENTERPRISE_NAME),
            Map.entry("承诺企业", ENTERPRISE_NAME),
            Map.entry("承诺人", ENTERPRISE_NAME),
            Map.entry("单位名称", ENTERPRISE_NAME),
            Map.entry("企业名称", ENTERPRISE_NAME),
            Map.entry("申报单位", ENTERPRISE_NAME),
            Map.entry("申报企业", ENTERPRISE_NAME),
            Map.entry("申请单位", ENTERPRISE_NAME),
            Map.entry("统一社会信用代码", CREDIT_CODE),
            Map.entry("法定代表人", LEGAL_REPRESENTATIVE),
            Map.entry("法人代表", LEGAL_REPRESENTATIVE),
            Map.entry("日期", SIGNED_ON),
            Map.entry("签署日期", SIGNED_ON),
            Map.entry("承诺日期", SIGNED_ON)));

    private static final Pattern ANYTHING = Pattern.compile(".*");
    /** Behind the label of a line that nobody signed stand the words of the date only. */
    private static final Map<String, Pattern> VALUES = Map.of(
            ENTERPRISE_NAME, Pattern.compile("[^:]{4,60}"),
            LEGAL_REPRESENTATIVE,
                    Pattern.compile(
                            "(?!.*月)(?:\\p{IsHan}{2,5}|\\p{IsHan}[\\p{IsHan}·]{3,24}|[A-Za-z][A-Za-z.·]{2,60})(?:\\(.{0,4}[章字名]\\))?"));

    private static final Pattern SEALED =
            Pattern.compile("^([\\p{IsHan}()]{4,40}(?:公司|厂|集团|中心|院|所|合作社))\\(.{0,4}章\\)$");
    private static final Pattern CREDIT =
            Pattern.compile("信用.{0,12}(?:良好|记录)|无.{0,20}(?:失信|违法)|未(?:被)?列入.{0,20}名单|不存在.{0,20}失信");
    private static final Pattern TRUTH = Pattern.compile("真实|属实|无虚假");
    private static final Pattern LIABILITY = Pattern.compile("承担.{0,30}(?:责任|后果)|违反.{0,20}承诺|退回.{0,20}资金|接受.{0,20}处理");

    private LetterText() {}

    static Collector read(Sheets sheets) {
        for (PageText page : sheets.pages()) {
            for (Line line : page.lines()) {
                LABELS.in(line).stream().filter(Labels.Hit::isSetOff).forEach(hit -> put(sheets, page, hit));
            }
        }
        sheets.firstLine(ENTERPRISE_NAME, SEALED).title("承诺书").lastDate(SIGNED_ON);
        Collector out = sheets.out();
        Map.of(PROMISES_CREDIT, CREDIT, PROMISES_TRUTH, TRUTH, PROMISES_LIABILITY, LIABILITY)
                .forEach((promise, words) -> out.put(promise, String.valueOf(sheets.says(words))));
        return out;
    }

    /** The promises speak of the enterprise and its representative too: only what could be a name is one. */
    private static void put(Sheets sheets, PageText page, Labels.Hit hit) {
        Cluster value = hit.key().equals(ENTERPRISE_NAME) ? LABELS.valueOverLines(page, hit) : LABELS.value(hit);
        if (VALUES.getOrDefault(hit.key(), ANYTHING)
                .matcher(Text.tight(value.text()))
                .matches()) {
            sheets.put(page, hit.key(), value);
        }
    }
}

package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.AUDIT_FIRM;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_NAME;
import static org.fundcase.documents.reading.FieldNames.EQUIPMENT_INVESTMENT;
import static org.fundcase.documents.reading.FieldNames.ISSUED_ON;
import static org.fundcase.documents.reading.FieldNames.IT_INVESTMENT;
import static org.fundcase.documents.reading.FieldNames.NUMBER;
import static org.fundcase.documents.reading.FieldNames.REVENUE;
import static org.fundcase.documents.reading.FieldNames.YEAR;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sums that an auditor states, in yuan whatever unit the report is in. */
final class AuditReportText {

    /** A report whose table says 万元 at its head. */
    private static final Pattern TEN_THOUSANDS = Pattern.compile("单位:(?:人民币)?万元");

    private static final Pattern YUAN = Pattern.compile("单位:(?:人民币)?元");
    private static final String SUM =
            "(?:总额|合计|金额|为|共计|:|人民币|[(（][^()（）]{0,12}[)）]|¥){0,4}(-?\\d[\\d,]*(?:\\.\\d{1,2})?(?:万元|元)?)(?![\\d年月%])";
    private static final Map<String, Pattern> SUMS = Map.of(
            REVENUE, Pattern.compile("(?:营业收入|主营业务收入)" + SUM),
            IT_INVESTMENT, Pattern.compile("(?:信息化(?:建设)?投入|信息化(?:建设)?投资)" + SUM),
            EQUIPMENT_INVESTMENT, Pattern.compile("(?:设备(?:购置)?投入|设备(?:购置)?投资)" + SUM));
    private static final Pattern AUDITED_YEAR = Pattern.compile("(20\\d{2})年度");
    private static final Pattern FIRM =
            Pattern.compile("([\\p{IsHan}()（）]{2,20}会计师事务所(?:[(（][\\p{IsHan}]{2,8}[)）])?(?:有限公司)?)");
    private static final Pattern REPORT_NUMBER =
            Pattern.compile("([\\p{IsHan}]{1,6}[〔\\[(（]20\\d{2}[〕\\])）]第?[A-Z0-9-]{1,8}号)");
    private static final Pattern AUDITED = Pattern.compile("^([\\p{IsHan}()]{3,40}?(?:公司|厂|集团))(?:全体股东|董事会)?:");

    private static final Labels LABELS = new Labels(Map.ofEntries(
            Map.entry("被审计单位", ENTERPRISE_NAME),
            Map.entry("被审单位", ENTERPRISE_NAME),
            Map.entry("委托单位", ENTERPRISE_NAME),
            Map.entry("单位名称", ENTERPRISE_NAME),
            Map.entry("报告编号", NUMBER),
            Map.entry("报告文号", NUMBER),
            Map.entry("文号", NUMBER),
            Map.entry("审计机构", AUDIT_FIRM),
            Map.entry("会计师事务所", AUDIT_FIRM),
            Map.entry("报告日期", ISSUED_ON),
            Map.entry("出具日期", ISSUED_ON)));

    private final Sheets sheets;
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();

    private AuditReportText(Sheets sheets) {
        this.sheets = sheets;
    }

    static Collector read(Sheets sheets) {
        sheets.labelled(LABELS, Set.of(ENTERPRISE_NAME, AUDIT_FIRM))
                .firstLine(ENTERPRISE_NAME, AUDITED)
                .firstLine(AUDIT_FIRM, FIRM)
                .first(NUMBER, REPORT_NUMBER)
                .first(YEAR, AUDITED_YEAR)
                .lastDate(ISSUED_ON);
        AuditReportText report = new AuditReportText(sheets);
        SUMS.forEach((name, pattern) -> sheets.prose()
                .forEach(page -> page.each(pattern, (match, print) -> report.sum(name, page.page(), print))));
        return sheets.out();
    }

    /** A sum that is stated twice alike is sure; one that is stated otherwise the second time is not. */
    private void sum(String name, PageText page, Cluster print) {
        BigDecimal yuan = yuan(print.text());
        if (yuan == null) {
            return;
        }
        BigDecimal before = sums.putIfAbsent(name, yuan);
        if (before == null) {
            sheets.out().put(name, yuan.toPlainString(), page.place(print));
        } else if (before.compareTo(yuan) == 0) {
            sheets.out().confirm(name);
        } else {
            sheets.out().contradict(name);
        }
    }

    private @Nullable BigDecimal yuan(String printed) {
        boolean tenThousands = printed.contains("万") || !printed.contains("元") && sheets.says(TEN_THOUSANDS);
        if (!printed.contains("元") && sheets.says(TEN_THOUSANDS) && sheets.says(YUAN)) {
            return null;
        }
        BigDecimal amount = Text.amount(printed.replace("万", ""));
        return amount == null || !tenThousands ? amount : amount.movePointRight(4);
    }
}

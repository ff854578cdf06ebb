package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.CREDIT_CODE;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_NAME;
import static org.fundcase.documents.reading.FieldNames.ISSUED_ON;
import static org.fundcase.documents.reading.FieldNames.NUMBER;
import static org.fundcase.documents.reading.FieldNames.ON_ABNORMAL_LIST;
import static org.fundcase.documents.reading.FieldNames.ON_DISHONEST_LIST;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads on which lists a credit report finds an enterprise. Says nothing where the report is not plain. */
final class CreditReportText {

    private static final String TAIL = "(?:信息|记录|情况|的情形|的信息)*[\"”》]?[:：]?(?:共|查询结果[:：]?)?";
    private static final String NO = "(?:否|无(?!法)|0条|没有|未(?:被?列入|发现|查到|见)|暂无|不存在|不在)";
    private static final String YES = "(?:是(?!否)|有(?![关限效])|已被?列入|[1-9]\\d{0,3}条)";
    private static final String NEGATED = "(?:未被?(?:列入|记入|纳入)|没有被?列入)";
    private static final String AFFIRMED = "(?:已被?列入|现被列入|被列入)";

    private static final Labels LABELS = new Labels(Map.ofEntries(
            Map.entry("企业名称", ENTERPRISE_NAME),
            Map.entry("主体名称", ENTERPRISE_NAME),
            Map.entry("单位名称", ENTERPRISE_NAME),
            Map.entry("机构名称", ENTERPRISE_NAME),
            Map.entry("名称", ENTERPRISE_NAME),
            Map.entry("统一社会信用代码", CREDIT_CODE),
            Map.entry("报告编号", NUMBER),
            Map.entry("编号", NUMBER),
            Map.entry("报告日期", ISSUED_ON),
            Map.entry("报告生成日期", ISSUED_ON),
            Map.entry("报告时间", ISSUED_ON),
            Map.entry("出具日期", ISSUED_ON),
            Map.entry("生成时间", ISSUED_ON),
            Map.entry("查询日期", ISSUED_ON),
            Map.entry("查询时间", ISSUED_ON)));

    private CreditReportText() {}

    static Collector read(Sheets sheets) {
        sheets.labelled(LABELS, Set.of(ENTERPRISE_NAME)).lastDate(ISSUED_ON);
        list(sheets, ON_ABNORMAL_LIST, "经营异常(?:名录)?");
        list(sheets, ON_DISHONEST_LIST, "严重违法失信(?:企业|主体)?(?:名单)?");
        return sheets.out();
    }

    /** Two answers that differ leave none. */
    private static void list(Sheets sheets, String field, String name) {
        Answers answers = new Answers();
        String words = "([\"“《]?" + name + TAIL;
        answers.take(sheets, Pattern.compile(words + NO + ")"), "false");
        answers.take(sheets, Pattern.compile("(" + NEGATED + "[^。;,]{0,12}?" + name + ")"), "false");
        answers.take(sheets, Pattern.compile(words + YES + ")"), "true");
        answers.take(sheets, Pattern.compile("(" + AFFIRMED + "[^。;,]{0,12}?" + name + ")(?!.{0,8}否)"), "true");
        answers.putInto(sheets.out(), field);
    }

    private static final class Answers {

        private final Set<String> said = new HashSet<>();
        private @Nullable Place first;

        void take(Sheets sheets, Pattern pattern, String answer) {
            sheets.prose()
                    .forEach(p -> p.each(pattern, (match, print) -> {
                        boolean denied = answer.equals("true")
                                && match.start() > 0
                                && "未无没否".indexOf(p.text().charAt(match.start() - 1)) >= 0;
                        if (!denied) {
                            said.add(answer);
                            first = first == null ? p.page().place(print) : first;
                        }
                    }));
        }

        void putInto(Collector out, String field) {
            if (said.size() == 1) {
                out.put(field, said.iterator().next(), first);
            }
        }
    }
}

package org.fundcase.letters;

import static org.fundcase.letters.RoundTemplates.letter;
import static org.fundcase.letters.Sheet.body;
import static org.fundcase.letters.Sheet.led;

/** The first words of the templates for the papers of performance; see {@link WriteTemplates}. */
final class PerformanceTemplates {

    private static final String OPENING = "根据《${scheme}》${clause}，${owner}就${subject}（${year}年度，编号：${sheet}）";

    private PerformanceTemplates() {}

    static String words(LetterKind kind) {
        return switch (kind) {
            case PERFORMANCE_AIMS ->
                letter(
                        "绩效目标表",
                        body(OPENING + "编报的绩效目标已经审核同意。请按目标执行，年中开展监控，年度结束以后自评。"),
                        led(Sheet.HEAVY, "总体目标：", "${goal}"),
                        grid(
                                "一级指标/1500",
                                "三级指标/2600",
                                "目标值/1700",
                                "分值/900",
                                "来源/2145",
                                "aims level text target weight source"));
            case PERFORMANCE_ALERT ->
                letter(
                        "绩效偏差提示函",
                        body(OPENING + "${watchedOn}的绩效监控，下列指标没有达到应达进度的${below}%："),
                        grid(
                                "指标/2100",
                                "实际值/1200",
                                "应达进度/1300",
                                "原因/2100",
                                "措施/2145",
                                "alerts text actual progress reason measure"),
                        body("请按所报措施改进，并在下一次监控中报告结果。"));
            case SELF_EVALUATION ->
                letter(
                        "绩效自评表",
                        body(OPENING + "完成绩效自评，得${points}分，等级为${grade}。"),
                        led(
                                Sheet.HEAVY,
                                "资金：",
                                "预算${budget}元，支付${paid}元，预算执行率${rate}%（${executionOf}分，得${execution}分）。"),
                        led(Sheet.HEAVY, "预期目标：", "${goal}"),
                        led(Sheet.HEAVY, "完成情况：", "${done}"),
                        grid(
                                "一级指标/1200",
                                "三级指标/1900",
                                "目标值/1200",
                                "实际值/1100",
                                "分值/750",
                                "得分/800",
                                "偏差原因和措施/1895",
                                "scores level text target actual weight points reason"));
            case SELF_REPORT ->
                letter(
                        "绩效自评报告",
                        body(OPENING + "开展绩效自评，报告如下。"),
                        led(Sheet.HEAVY, "一、基本情况。", "${goal}年度预算${budget}元。"),
                        led(Sheet.HEAVY, "二、资金使用情况。", "支持项目${projects}个，支付${paid}元，没有使用${left}元，预算执行率${rate}%。"),
                        grid("序号/745", "支持方向/4800", "项目数/1300", "支付金额（元）/2000", "items no item count amount"),
                        led(Sheet.HEAVY, "三、自评结论。", "得${points}分，等级为${grade}；各指标得分见绩效自评表。"),
                        led(Sheet.HEAVY, "四、绩效情况。", "${done}"),
                        led(Sheet.HEAVY, "五、存在的问题。", "${problems}"),
                        led(Sheet.HEAVY, "六、改进措施和结果应用。", "${measures}${use}"));
            case PERFORMANCE_RESULT ->
                letter(
                        "绩效评价结果通知书",
                        body(OPENING + "报送的绩效自评为${selfPoints}分。经核实评价，得${points}分，等级为${grade}。${done}"),
                        grid(
                                "一级指标/1300",
                                "三级指标/2400",
                                "分值/900",
                                "自评/900",
                                "评价/900",
                                "理由/2445",
                                "scores level text weight self points reason"),
                        body("${use}"));
            default -> throw new IllegalArgumentException("No paper of performance: " + kind);
        };
    }

    /** @param columns head and width; the last names the list and its places */
    private static String grid(String... columns) {
        String[] places = columns[columns.length - 1].split(" ");
        int count = columns.length - 1;
        int[] widths = new int[count];
        String[] heads = new String[count];
        String[] cells = new String[count];
        for (int n = 0; n < count; n++) {
            String[] column = columns[n].split("/");
            widths[n] = Integer.parseInt(column[1]);
            heads[n] = Sheet.narrow(widths[n], "center", column[0]);
            cells[n] = Sheet.narrow(widths[n], "left", "${" + places[0] + "." + places[n + 1] + "}");
        }
        return Sheet.gap() + Sheet.table(widths, Sheet.row(true, heads), Sheet.row(false, cells)) + Sheet.gap();
    }
}

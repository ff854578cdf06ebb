package org.fundcase.letters;

import static org.fundcase.letters.RoundTemplates.letter;
import static org.fundcase.letters.Sheet.body;

/** The first words of the templates for the papers of a project that is carried out; see {@link WriteTemplates}. */
final class ProjectTemplates {

    private static final String PROJECT = "你单位的“${project}”项目（申报编号：${caseNumber}，支持方向：${item}）";

    private ProjectTemplates() {}

    static String words(LetterKind kind) {
        return switch (kind) {
            case TASK_SHEET ->
                letter(
                        "项目任务书",
                        body(PROJECT + "列入“${round}”，安排资金${amount}。根据《${scheme}》，双方商定如下。"),
                        body("一、建设内容和目标：${targets}"),
                        body("二、实施期限：${starts}至${ends}。"),
                        body("三、项目投资：${investment}。"),
                        body("四、项目负责人：${responsible}。"),
                        body("五、你单位应当按本任务书实施，资金单独核算、专款专用，按期报送进度，接受检查。需要变更的，事前书面申请，说明理由并附证明材料。"));
            case CHANGE_ANSWER -> letter("变更批复", body(PROJECT + "申请变更任务书：${what}。"), body("经研究，${outcome}。${reason}"));
            case RECTIFICATION_ORDER ->
                letter(
                        "整改通知书",
                        body("根据《${scheme}》${basis}，本机关对" + PROJECT + "的实施情况进行了检查，发现下列问题：${reason}"),
                        body("整改要求：${measure}"),
                        body("请在${due}以前完成整改，书面报告整改情况并附证明材料。逾期不整改的，可以暂停拨付资金，依法依规处理。"));
            case SUSPENSION ->
                letter(
                        "暂停拨付决定书",
                        body(PROJECT + "：${reason}"),
                        body("根据《${scheme}》${basis}，决定暂停拨付该项目没有拨付的资金。情况改正以后，另行决定是否恢复。"));
            case SUSPENSION_END ->
                letter("恢复拨付通知书", body(PROJECT + "曾根据《${scheme}》${basis}暂停拨付资金。${reason}"), body("现决定恢复拨付。"));
            default -> throw new IllegalArgumentException("No paper of a project: " + kind);
        };
    }
}

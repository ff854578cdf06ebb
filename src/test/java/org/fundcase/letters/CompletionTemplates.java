package org.fundcase.letters;

import static org.fundcase.letters.RoundTemplates.letter;
import static org.fundcase.letters.Sheet.body;

/** The first words of the templates for the papers of acceptance and closing; see {@link WriteTemplates}. */
final class CompletionTemplates {

    private static final String PROJECT = "你单位申报的“${project}”项目（申报编号：${caseNumber}，支持方向：${item}）";

    private CompletionTemplates() {}

    static String words(LetterKind kind) {
        return switch (kind) {
            case COMPLETION_OPINION ->
                letter(
                        "验收意见",
                        body(PROJECT + "申请验收。根据《${scheme}》${clause}，本机关组织了验收。${panel}${visit}"),
                        body("验收结论：${outcome}。${reason}"),
                        body("${money}"));
            case RECTIFICATION ->
                letter(
                        "整改通知书",
                        body(PROJECT + "申请验收。根据《${scheme}》${clause}，本机关组织了验收，发现下列情况需要整改：${reason}"),
                        body("请在${due}以前完成整改，写明整改情况，补充材料，再次申请验收。"));
            case CASE_CLOSED ->
                letter("结案通知书", body(PROJECT + "现已办理完毕，共拨付资金${paid}。${summary}"), body("本件现予结案，材料由本机关归档保存。"));
            default -> throw new IllegalArgumentException("No paper of a completion: " + kind);
        };
    }
}

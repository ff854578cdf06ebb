package org.fundcase.letters;

import static org.fundcase.letters.RoundTemplates.letter;
import static org.fundcase.letters.Sheet.body;

/** The first words of the templates for the papers of a listing; see {@link WriteTemplates}. */
final class ListingTemplates {

    private ListingTemplates() {}

    static String words(LetterKind kind) {
        return switch (kind) {
            case LISTING_NOTICE ->
                letter(
                        "失信告知书",
                        body("经查，你（单位）存在以下情况：${facts}"),
                        body("证据：${evidence}"),
                        body("根据${basis}，本机关拟将你（单位）列入${list}，期限：${length}。列入期间不得申报财政专项资金，不得参加专项资金的评审、审计等服务。"),
                        body(
                                "作出决定以前，你（单位）有权陈述和申辩。请自收到本告知书之日起${days}个工作日以内书面提出（编号：${listing}）；逾期没有提出的，本机关依法作出决定。本机关不因陈述、申辩而加重处理。"));
            case LISTING_DECISION ->
                letter(
                        "列入决定书",
                        body("经查，你（单位）存在以下情况：${facts}"),
                        body("证据：${evidence}"),
                        body("本机关已经事先告知。${considered}"),
                        body(
                                "根据${basis}，决定将你（单位）列入${list}（编号：${listing}）。期限：${length}，自${starts}起，至${until}止，自本决定书送达之日起生效。期满自动移出。"),
                        body("信用修复的途径：${repair}"),
                        body("${remedy}"));
            case LISTING_REPAIR ->
                letter(
                        "信用修复决定书",
                        body("你（单位）因${decision}列入决定书被列入${list}（编号：${listing}），申请信用修复。经审查，决定准予修复，自${offOn}起移出名单。"),
                        body("理由和依据：${reason}"));
            case LISTING_REPAIR_REFUSED ->
                letter(
                        "不予信用修复告知书",
                        body("你（单位）因${decision}列入决定书被列入${list}（编号：${listing}），申请信用修复。经审查，决定不予修复。"),
                        body("理由和依据：${reason}"),
                        body("${remedy}"));
            case LISTING_REVOKED ->
                letter(
                        "撤销列入决定书",
                        body("本机关${decision}列入决定书将你（单位）列入${list}（编号：${listing}）。现决定撤销，自${offOn}起移出名单。"),
                        body("理由和依据：${reason}"));
            case LISTING_DROPPED ->
                letter("不予列入告知书", body("本机关曾告知拟将你（单位）列入${list}（编号：${listing}）。经审查，决定不予列入。"), body("理由：${reason}"));
            default -> throw new IllegalArgumentException("No paper of a listing: " + kind);
        };
    }
}

package org.fundcase.letters;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.kernel.PaperKind;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The papers Fundcase issues: how each is headed and numbered, its template with every placeholder that may stand there,
 * and the stage whose office signs it. Which event makes it due stands in {@link DuePapers}.
 */
public enum LetterKind {
    /** 受理通知书. */
    ACCEPTANCE(
            "受理通知书",
            "受",
            "acceptance-notice.docx",
            null,
            "project item submittedOn receiveClause",
            "papers.no papers.slot papers.file papers.on"),
    /** 补正通知书. */
    CORRECTION(
            "补正通知书",
            "补",
            "correction-notice.docx",
            null,
            "project item submittedOn receiveClause due days told",
            "reasons.no reasons.title reasons.text reasons.about reasons.form reasons.clause"),
    /** 不予受理告知书. */
    REFUSAL(
            "不予受理告知书",
            "不受",
            "refusal-notice.docx",
            null,
            "project item submittedOn receiveClause remedy",
            "reasons.no reasons.title reasons.text reasons.clause"),
    /** 初审推荐函, from the district to the city. */
    RECOMMENDATION(
            "初审推荐函",
            "荐",
            "recommendation-letter.docx",
            null,
            "project item enterprise creditCode basis opinion amount figures",
            "checks.no checks.title checks.text"),
    /** 初审不予推荐告知书, from the district to the enterprise. */
    REJECTION(
            "初审不予推荐告知书",
            "不荐",
            "rejection-notice.docx",
            null,
            "project item submittedOn receiveClause reviewClause remedy",
            "reasons.no reasons.title reasons.text reasons.clause"),
    /** 专家评审邀请函. */
    INVITATION("专家评审邀请函", "邀", "expert-invitation.docx", Stage.REVIEW, "clause project item enterprise due", ""),
    /** 会议纪要 of the collective decision. */
    MINUTES(
            "会议纪要",
            "纪",
            "meeting-minutes.docx",
            Stage.COLLECTIVE_DECISION,
            "meeting heldOn attendees recusals decision outcome clause counts",
            "items.no items.number items.unit items.project items.amount items.outcome"),
    /** 报备函, from an operator to the bureau. */
    FILING(
            "报备函",
            "报",
            "filing-letter.docx",
            Stage.COLLECTIVE_DECISION,
            "clause procedure",
            "items.no items.number items.unit items.project items.item items.amount"),
    /** 公示公告. */
    NOTICE(
            "公示公告",
            "示",
            "public-notice.docx",
            Stage.PUBLICATION,
            "heading clause basis secret counted who desk supervision handling",
            "items.no items.unit items.district items.project items.item items.amount"),
    /** 公示结果说明. */
    NOTICE_RESULT(
            "公示结果说明",
            "示结",
            "publicity-result.docx",
            Stage.PUBLICATION,
            "clause counted place received held opinion",
            "objections.no objections.kind objections.about objections.on objections.outcome"),
    /** 异议受理通知书. */
    OBJECTION_ACCEPTED(
            "异议受理通知书",
            "异受",
            "objection-acceptance.docx",
            Stage.PUBLICATION,
            "clause receivedOn kind about due supervision",
            ""),
    /** 异议不予受理告知书. */
    OBJECTION_REFUSED(
            "异议不予受理告知书",
            "异不受",
            "objection-refusal.docx",
            Stage.PUBLICATION,
            "clause receivedOn kind about reason supervision",
            ""),
    /** 异议处理结果告知书. */
    OBJECTION_REPLY(
            "异议处理结果告知书",
            "异复",
            "objection-reply.docx",
            Stage.PUBLICATION,
            "clause receivedOn kind about outcome reply supervision",
            ""),
    /** 取消拟支持资格告知书, after an objection. */
    REMOVAL(
            "取消拟支持资格告知书",
            "取",
            "removal-notice.docx",
            Stage.PUBLICATION,
            "project item submittedOn clause reason remedy",
            ""),
    /** 列入备选告知书. */
    RESERVE(
            "列入备选告知书",
            "备",
            "reserve-notice.docx",
            Stage.PUBLICATION,
            "project item submittedOn clause position meeting",
            ""),
    /** 资金安排方案, for the check by finance. */
    PLAN(
            "资金安排方案",
            "安",
            "allocation-plan.docx",
            Stage.ALLOCATION,
            "heading clause procedure year held closing",
            "items.no items.number items.unit items.item items.payer items.amount items.city items.district"),
    /** 资金下达通知; 预算指标文件 or 项目计划 where the scheme's own template says so. */
    ISSUE(
            "资金下达通知",
            "下",
            "issue-paper.docx",
            Stage.ISSUE,
            "clause procedure year term jointly",
            "districts.no districts.payer districts.count districts.amount districts.city "
                    + "districts.district items.no items.number items.unit items.item items.payer items.amount "
                    + "items.city items.district annex.text targets.level targets.text targets.unit "
                    + "targets.value"),
    /** 支持决定通知书, to the enterprise. */
    AWARD(
            "资金支持通知书",
            "支",
            "award-notice.docx",
            Stage.PUBLICATION,
            "project item submittedOn clause paper amount shares payer term",
            ""),
    /** 不予支持告知书. */
    NOT_SUPPORTED(
            "不予支持告知书",
            "不支",
            "not-supported-notice.docx",
            Stage.PUBLICATION,
            "project item submittedOn clause remedy",
            "reasons.no reasons.title reasons.text reasons.clause"),
    /** 拨付通知书, once the bank has paid. */
    PAYMENT("拨付通知书", "拨", "payment-notice.docx", null, "project clause paper amount paidOn account standing", ""),
    /** 暂缓拨付通知书. */
    HOLD("暂缓拨付通知书", "缓", "hold-notice.docx", null, "project clause paper amount basis", ""),
    /** 恢复拨付通知书. */
    HOLD_END("恢复拨付通知书", "复拨", "hold-end-notice.docx", null, "project clause paper amount basis", ""),
    /** 拨付清单, handed to the bank with a batch. */
    BATCH(
            "拨付清单",
            "拨单",
            "payment-list.docx",
            null,
            "batch sha count clause",
            "items.no items.payment items.unit items.bank items.account items.paper items.amount"),
    /** 切块资金下达通知. */
    BLOCK(
            "切块资金下达通知",
            "切",
            "block-paper.docx",
            null,
            "clause item basis factors year",
            "items.no items.district items.values items.amount"),
    /** 备案回执, for a district's plan for its share of a lump sum. */
    DISTRICT_FILED(
            "备案回执",
            "备案",
            "district-filing-receipt.docx",
            null,
            "clause item basis",
            "items.no items.unit items.reason items.amount"),
    /** 项目认定文件, where the scheme has a step that determines the projects. */
    DETERMINATION(
            "项目认定文件",
            "认",
            "determination-paper.docx",
            Stage.COLLECTIVE_DECISION,
            "clause meeting",
            "items.no items.number items.unit items.project items.item items.amount"),
    /** 入库储备通知书, to who got no money and waits in the project pool. */
    POOLED(
            "入库储备通知书",
            "储",
            "pool-notice.docx",
            Stage.COLLECTIVE_DECISION,
            "project item submittedOn clause lastDay",
            ""),
    /** 资金下达通知 for recipients whom a plan or decision names and who did not apply. */
    RECIPIENTS(
            "资金下达通知（计划和单项决定）",
            "下",
            "recipients-paper.docx",
            Stage.ISSUE,
            "clause year term",
            "items.no items.unit items.item items.basis items.payer items.amount"),
    /** 追缴事先告知书, to the party, before anything is decided. */
    RECOVERY_NOTICE(
            "追缴事先告知书",
            "追告",
            "recovery-notice.docx",
            Stage.RECOVERY_NOTICE,
            "recovery award paper facts evidence basis amount computation",
            ""),
    /** 听证通知书. */
    HEARING_NOTICE(
            "听证通知书", "听", "hearing-notice.docx", Stage.RECOVERY_DECISION, "recovery award paper day place host", ""),
    /** 追缴决定书; its number is the office's own. */
    RECOVERY_DECISION(
            "追缴决定书",
            "追决",
            "recovery-decision.docx",
            Stage.RECOVERY_APPROVAL,
            "recovery award paper facts evidence basis amount computation considered payDays account remedy",
            ""),
    /** 催告书. */
    DEMAND("催告书", "催", "demand.docx", Stage.RECOVERY_COLLECTION, "recovery decision servedOn amount account", ""),
    /** 强制执行申请书, to the court; for the decision or for the judgment about it. */
    COURT_APPLICATION(
            "强制执行申请书",
            "执",
            "court-application.docx",
            Stage.RECOVERY_COLLECTION,
            "recovery party what decision servedOn demanded amount facts basis said words",
            ""),
    /** 分期履行协议. */
    INSTALMENTS(
            "分期履行协议",
            "分期",
            "instalment-agreement.docx",
            Stage.RECOVERY_COLLECTION,
            "recovery decision servedOn amount account words",
            "parts.no parts.due parts.amount"),
    /** 案件移送书. */
    REFERRAL("案件移送书", "移", "referral.docx", Stage.RECOVERY_COLLECTION, "recovery party facts evidence words", ""),
    /** 核销决定. */
    WRITE_OFF("核销决定", "核", "write-off.docx", Stage.RECOVERY_COLLECTION, "recovery party decision amount words", ""),
    /** 抵缴决定. */
    SET_OFF(
            "抵缴决定",
            "抵",
            "set-off.docx",
            Stage.RECOVERY_COLLECTION,
            "recovery decision amount against words remedy",
            ""),
    /** 追缴结案通知书. */
    RECOVERY_CLOSED(
            "追缴结案通知书",
            "追结",
            "recovery-closed.docx",
            Stage.RECOVERY_CLOSING,
            "recovery decision received writtenOff",
            ""),
    /** 不予追缴告知书, where the party had been told. */
    RECOVERY_DROPPED(
            "不予追缴告知书", "不追", "recovery-dropped.docx", Stage.RECOVERY_DECISION, "recovery award paper reason", ""),
    /** 撤销追缴决定通知书, after it was set aside on appeal. */
    RECOVERY_REVOKED(
            "撤销追缴决定通知书",
            "追撤",
            "recovery-revoked.docx",
            Stage.RECOVERY_COLLECTION,
            "recovery decision servedOn amount words",
            ""),
    /** 失信告知书, before a party is listed. */
    LISTING_NOTICE("失信告知书", "信告", "listing-notice.docx", null, "listing list facts evidence basis length days", ""),
    /** 列入决定书; its number is the office's own. */
    LISTING_DECISION(
            "列入决定书",
            "信列",
            "listing-decision.docx",
            null,
            "listing list facts evidence basis considered length starts until repair remedy",
            ""),
    /** 信用修复决定书. */
    LISTING_REPAIR("信用修复决定书", "信修", "listing-repair.docx", null, "listing list decision offOn reason", ""),
    /** 不予信用修复告知书. */
    LISTING_REPAIR_REFUSED(
            "不予信用修复告知书", "信不修", "listing-repair-refused.docx", null, "listing list decision reason remedy", ""),
    /** 撤销列入决定书. */
    LISTING_REVOKED("撤销列入决定书", "信撤", "listing-revoked.docx", null, "listing list decision offOn reason", ""),
    /** 不予列入告知书, where the party had been told. */
    LISTING_DROPPED("不予列入告知书", "不列", "listing-dropped.docx", null, "listing list reason", ""),
    /** 验收意见 (完工评价), also a corrected one. */
    COMPLETION_OPINION(
            "验收意见",
            "验",
            "completion-opinion.docx",
            Stage.COMPLETION_APPROVAL,
            "project item submittedOn receiveClause clause panel visit outcome reason money",
            ""),
    /** 整改通知书. */
    RECTIFICATION(
            "整改通知书",
            "整",
            "rectification-notice.docx",
            Stage.COMPLETION_APPROVAL,
            "project item submittedOn receiveClause clause reason due",
            ""),
    /** 结案通知书. */
    CASE_CLOSED(
            "结案通知书",
            "结",
            "case-closed.docx",
            Stage.CLOSING_APPROVAL,
            "project item submittedOn receiveClause paid summary",
            ""),
    /** 项目任务书, once both sides signed. */
    TASK_SHEET(
            "项目任务书",
            "任",
            "task-sheet.docx",
            null,
            "project item submittedOn receiveClause amount starts ends investment responsible targets",
            ""),
    /** 变更批复. */
    CHANGE_ANSWER(
            "变更批复", "变复", "change-answer.docx", null, "project item submittedOn receiveClause what outcome reason", ""),
    /** 整改通知书 while a project is carried out. */
    RECTIFICATION_ORDER(
            "整改通知书",
            "责整",
            "rectification-order.docx",
            null,
            "project item submittedOn receiveClause basis reason measure due",
            ""),
    /** 暂停拨付决定书. */
    SUSPENSION("暂停拨付决定书", "停拨", "suspension.docx", null, "project item submittedOn receiveClause basis reason", ""),
    /** 恢复拨付通知书. */
    SUSPENSION_END(
            "恢复拨付通知书", "复拨", "suspension-end.docx", null, "project item submittedOn receiveClause basis reason", ""),
    /** 绩效目标表, as it was adopted. */
    PERFORMANCE_AIMS(
            "绩效目标表",
            "绩目",
            "performance-aims.docx",
            null,
            "sheet subject year owner goal clause",
            "aims.level aims.text aims.target aims.weight aims.source"),
    /** 绩效偏差提示函. */
    PERFORMANCE_ALERT(
            "绩效偏差提示函",
            "绩偏",
            "performance-alert.docx",
            null,
            "sheet subject year owner watchedOn below clause",
            "alerts.text alerts.actual alerts.progress alerts.reason alerts.measure"),
    /** 绩效自评表. */
    SELF_EVALUATION(
            "绩效自评表",
            "绩自",
            "self-evaluation.docx",
            null,
            "sheet subject year owner goal done budget paid rate execution executionOf points grade clause",
            "scores.level scores.text scores.target scores.actual scores.weight scores.points scores.reason"),
    /** 绩效自评报告, of a scheme's money. */
    SELF_REPORT(
            "绩效自评报告",
            "绩报",
            "self-report.docx",
            null,
            "sheet subject year owner goal done problems measures budget paid left rate projects points grade use clause",
            "items.no items.item items.count items.amount"),
    /** 绩效评价结果通知书. */
    PERFORMANCE_RESULT(
            "绩效评价结果通知书",
            "绩评",
            "performance-result.docx",
            null,
            "sheet subject year owner done selfPoints points grade use clause",
            "scores.level scores.text scores.weight scores.self scores.points scores.reason");

    /** What every paper carries. */
    private static final Set<String> COMMON =
            Set.of("office", "number", "recipient", "caseNumber", "round", "scheme", "date", "contact");

    /** What a paper with a table of amounts may say of the whole: from the frozen list, the plan or the ledger alone. */
    private static final Set<String> WHOLE =
            Set.of("count", "total", "capitals", "city", "district", "listVersion", "listHash");

    /** Of these there may be thousands at once: their files are made when somebody first looks. */
    private static final Set<PaperKind> ON_DEMAND = EnumSet.of(
            PaperKind.AWARD, PaperKind.NOT_SUPPORTED, PaperKind.PAYMENT, PaperKind.RESERVE, PaperKind.POOLED);

    private final String title;
    private final String word;
    private final String template;
    private final @Nullable Stage signer;
    private final Set<String> values;
    private final Set<String> rows;

    LetterKind(String title, String word, String template, @Nullable Stage signer, String values, String rows) {
        this.title = title;
        this.word = word;
        this.template = template;
        this.signer = signer;
        this.values = words(values);
        this.rows = words(rows);
    }

    private static Set<String> words(String all) {
        return all.isEmpty() ? Set.of() : Set.of(all.split(" "));
    }

    /** As other rooms name it. */
    PaperKind paper() {
        return PaperKind.valueOf(name());
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** What follows the issuing office's word in the number. */
    String word() {
        return word;
    }

    /** The file below {@code templates/}. */
    String template() {
        return template;
    }

    /** The stage of the round whose office signs it. */
    Stage signer() {
        if (signer == null) {
            throw new IllegalStateException("Signed by who acts: " + this);
        }
        return signer;
    }

    boolean isMadeOnDemand() {
        return ON_DEMAND.contains(paper());
    }

    /** Whether it is about one application. */
    boolean namesACase() {
        return values.contains("submittedOn") || this == RECOMMENDATION;
    }

    boolean knows(String placeholder) {
        return placeholders().contains(placeholder);
    }

    /** Everything that may stand in its template. */
    Set<String> placeholders() {
        return Stream.of(COMMON, WHOLE, values, rows).flatMap(Set::stream).collect(Collectors.toSet());
    }
}

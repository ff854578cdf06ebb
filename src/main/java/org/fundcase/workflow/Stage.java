package org.fundcase.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Subject.Kind;

/**
 * The vocabulary that models and code share: a stage's id is the plan item's id in the CMMN file, of an application's
 * case, a round's or a recovery's.
 */
public enum Stage {
    /** 受理审查, at the receiving office. */
    ACCEPTANCE("acceptance"),
    /** 补正, at the enterprise; the clock of the acceptance stands still meanwhile. */
    CORRECTION("correction"),
    /** 辖区工信部门初审. */
    DISTRICT_INDUSTRY_REVIEW("districtIndustryReview"),
    /** 辖区财政部门初审, side by side with the former. */
    DISTRICT_FINANCE_REVIEW("districtFinanceReview"),
    /** 评审 by the entrusted operator. */
    OPERATOR_REVIEW("operatorReview"),
    /** 初审结论 of the district or operator. */
    PRELIMINARY_CONCLUSION("preliminaryConclusion"),
    /** A wait for the round's review. */
    AWAIT_REVIEW("awaitReview"),
    /** 审核 of one application, at the city's bureau or the operator. */
    REVIEW("review"),
    /** A wait for what the round decides. */
    AWAIT_DECISION("awaitDecision"),
    /** A wait for the money of an application that is supported. */
    AWAIT_PAYMENT("awaitPayment"),
    /** 实施 in models of before, from the last payment on: a wait. */
    IMPLEMENTATION("implementation"),
    /** 实施, until the enterprise applies for acceptance. */
    COMPLETION("completion"),
    /** 验收 or 完工评价, at the office that the scheme's table names. */
    COMPLETION_CHECK("completionCheck"),
    /** 验收结论复核, by a second person. */
    COMPLETION_APPROVAL("completionApproval"),
    /** 整改, at the enterprise. */
    COMPLETION_RECTIFICATION("completionRectification"),
    /** 结案: all is paid, and the acceptance concluded. */
    CLOSING("closing"),
    /** 结案复核, by a second person. */
    CLOSING_APPROVAL("closingApproval"),

    /** 审计发现答复, beside the model. */
    AUDIT_ANSWER("auditAnswer", Kind.CASE, Place.BESIDE),
    /** 复核 of a case that was drawn, beside the model. */
    SECOND_CHECK("secondCheck", Kind.CASE, Place.BESIDE),
    /** 复核意见答复 where the second check disagrees, beside the model. */
    CHECK_ANSWER("checkAnswer", Kind.CASE, Place.BESIDE),

    /** 实施中的经办: a task sheet, an answer, a report to read, an inspection, something overdue; on the desk of its room. */
    PROJECT_WORK("projectWork", Kind.CASE, Place.DESK),
    /** 实施中的复核 by a second person. */
    PROJECT_CHECK("projectCheck", Kind.CASE, Place.DESK),

    /** 异议受理: whether to look into what somebody said against a notice; on the desk of its room, as what follows. */
    OBJECTION_ANSWER("objectionAnswer", Kind.ROUND, Place.DESK),
    /** 异议核实、答复. */
    OBJECTION_CONCLUSION("objectionConclusion", Kind.ROUND, Place.DESK),
    /** 异议结论复核 by a second person, where it changes the list. */
    CONCLUSION_CHECK("conclusionCheck", Kind.ROUND, Place.DESK),
    /** 受款单位复核 by a second person: a lump sum, a plan's line, what is decided case by case. */
    RECIPIENT_CHECK("recipientCheck", Kind.ROUND, Place.DESK),
    /** 递补复核 by a second person: the first of the reserve onto the list. */
    RESERVE_CHECK("reserveCheck", Kind.ROUND, Place.DESK),
    /** 指标文件签收, at the office that pays. */
    QUOTA_RECEIPT("quotaReceipt", Kind.QUOTA, Place.DESK),
    /** 申请支付 of what a paper brought, within the month that runs. */
    PAYMENT_REQUEST("paymentRequest", Kind.QUOTA, Place.DESK),
    /** 定期报告 of an operator. */
    PERIODIC_REPORT("periodicReport", Kind.QUOTA, Place.DESK),
    /** 失信列入的经办: facts, draft, service, an answer to a request. */
    LISTING_WORK("listingWork", Kind.LISTING, Place.DESK),
    /** 失信列入的复核 by a second person: notice, decision, end. */
    LISTING_CHECK("listingCheck", Kind.LISTING, Place.DESK),
    /** 绩效目标、监控、自评, by the office whose money it is. */
    PERFORMANCE_WORK("performanceWork", Kind.PERFORMANCE, Place.DESK),
    /** 绩效目标审核、部门评价和复核, by the office that evaluates. */
    PERFORMANCE_CHECK("performanceCheck", Kind.PERFORMANCE, Place.DESK),
    /** 绩效偏差预警, which that office answers. */
    PERFORMANCE_ALERT("performanceAlert", Kind.PERFORMANCE, Place.DESK),

    /** 启动审核 of a round whose window is over. */
    START_REVIEW("startReview", Kind.ROUND),
    /** 排序: the list of a round is frozen. */
    RANKING("ranking", Kind.ROUND),
    /** 项目确定, 集体审议 or 集体研究. */
    COLLECTIVE_DECISION("collectiveDecision", Kind.ROUND),
    /** 备案 of the operator's decision with the bureau. */
    FILING("filing", Kind.ROUND),
    /** 发布公示. */
    PUBLICATION("publication", Kind.ROUND),
    /** A wait for the last day of the publicity. */
    PUBLICITY_PERIOD("publicityPeriod", Kind.ROUND),
    /** 公示结论, after the last day and the last objection. */
    PUBLICITY_CONCLUSION("publicityConclusion", Kind.ROUND),
    /** 资金安排方案 or 项目计划. */
    ALLOCATION("allocation", Kind.ROUND),
    /** 财政审核 of the plan. */
    FINANCE_REVIEW("financeReview", Kind.ROUND),
    /** 下达. */
    ISSUE("issue", Kind.ROUND),
    /** A wait for the payments of a round. */
    PAYING("paying", Kind.ROUND),

    /** 核实: facts, evidence, basis and amount of a recovery. */
    RECOVERY_FACTS("recoveryFacts", Kind.RECOVERY),
    /** 事先告知, by a second person. */
    RECOVERY_NOTICE("recoveryNotice", Kind.RECOVERY),
    /** 拟定追缴决定, after statement or hearing. */
    RECOVERY_DECISION("recoveryDecision", Kind.RECOVERY),
    /** 审签追缴决定, by a second person. */
    RECOVERY_APPROVAL("recoveryApproval", Kind.RECOVERY),
    /** 追缴执行: service, receipts, demand, court, until the ledger is square. */
    RECOVERY_COLLECTION("recoveryCollection", Kind.RECOVERY),
    /** 结案, by a second person. */
    RECOVERY_CLOSING("recoveryClosing", Kind.RECOVERY);

    private final String id;
    private final Kind kind;
    private final Place place;

    /** Where a stage has its work. */
    private enum Place {
        /** A plan item. */
        MODEL,
        /** A question beside the model, answered as a task. */
        BESIDE,
        /** On the page of its room, which ends the task when the work is done. */
        DESK
    }

    Stage(String id) {
        this(id, Kind.CASE);
    }

    Stage(String id, Kind kind) {
        this(id, kind, Place.MODEL);
    }

    Stage(String id, Kind kind, Place place) {
        this.id = id;
        this.kind = kind;
        this.place = place;
    }

    /** Whether it is no step of any model: {@link SideTasks} opens its tasks, and the case goes on beside them. */
    public boolean isBeside() {
        return place != Place.MODEL;
    }

    /** Whether it is done on the page of its room and never completed as a task: {@link DeskTasks}. */
    public boolean isOnDesk() {
        return place == Place.DESK;
    }

    /** Whether only the office that does it and the audit may know of it: who objected against whom is no other's business. */
    public boolean isKeptClose() {
        return this == OBJECTION_ANSWER || this == OBJECTION_CONCLUSION || this == CONCLUSION_CHECK;
    }

    /** What it is a stage of: an application, a round, a recovery, or the money of an office that pays. */
    public Kind kind() {
        return kind;
    }

    /** The address of the page of the application, round or recovery that is at this stage; of work beside it its place there. */
    public String page(UUID caseId) {
        return switch (kind) {
            case ROUND -> "/rounds/" + caseId;
            case RECOVERY -> "/recoveries/" + caseId;
            case LISTING -> "/credit/" + caseId;
            case PERFORMANCE -> "/performance/" + caseId;
            case QUOTA -> this == PERIODIC_REPORT ? "/operator" : "/finance";
            default -> "/cases/" + caseId + (isBeside() ? "#" + id : "");
        };
    }

    /** The application or round that is at this stage. */
    Subject of(UUID caseId) {
        return new Subject(kind, caseId);
    }

    public String id() {
        return id;
    }

    /** What a task of this stage can end with; empty for a wait, which no person ends, and for work on a desk. */
    public Set<Outcome> outcomes() {
        return switch (this) {
            case ACCEPTANCE -> EnumSet.of(Outcome.ACCEPT, Outcome.CORRECT, Outcome.REFUSE);
            case CORRECTION -> EnumSet.of(Outcome.CORRECTED);
            case DISTRICT_INDUSTRY_REVIEW, DISTRICT_FINANCE_REVIEW, OPERATOR_REVIEW, PRELIMINARY_CONCLUSION ->
                EnumSet.of(Outcome.RECOMMEND, Outcome.REJECT);
            case REVIEW -> EnumSet.of(Outcome.SUPPORT, Outcome.DECLINE);
            case START_REVIEW -> EnumSet.of(Outcome.START);
            case RANKING -> EnumSet.of(Outcome.FREEZE);
            case COLLECTIVE_DECISION, FILING, FINANCE_REVIEW -> EnumSet.of(Outcome.APPROVE, Outcome.RETURN);
            case PUBLICATION -> EnumSet.of(Outcome.PUBLISH);
            case PUBLICITY_CONCLUSION -> EnumSet.of(Outcome.CONCLUDE);
            case ALLOCATION -> EnumSet.of(Outcome.PROPOSE);
            case ISSUE -> EnumSet.of(Outcome.ISSUE, Outcome.RETURN);
            case RECOVERY_FACTS, RECOVERY_DECISION -> EnumSet.of(Outcome.PROPOSE, Outcome.DROP);
            case RECOVERY_NOTICE, RECOVERY_APPROVAL -> EnumSet.of(Outcome.ISSUE);
            case RECOVERY_COLLECTION -> EnumSet.of(Outcome.SETTLE);
            case RECOVERY_CLOSING -> EnumSet.of(Outcome.CLOSE);
            case COMPLETION, COMPLETION_RECTIFICATION -> EnumSet.of(Outcome.APPLY);
            case COMPLETION_CHECK, CLOSING -> EnumSet.of(Outcome.PROPOSE);
            case COMPLETION_APPROVAL -> EnumSet.of(Outcome.APPROVE, Outcome.RETURN);
            case CLOSING_APPROVAL -> EnumSet.of(Outcome.CLOSE, Outcome.RETURN);
            case AUDIT_ANSWER, CHECK_ANSWER -> EnumSet.of(Outcome.ADOPT, Outcome.OVERRULE);
            case SECOND_CHECK -> EnumSet.of(Outcome.CONSISTENT, Outcome.INCONSISTENT);
            case AWAIT_REVIEW,
                    AWAIT_DECISION,
                    AWAIT_PAYMENT,
                    IMPLEMENTATION,
                    PUBLICITY_PERIOD,
                    PAYING,
                    PROJECT_WORK,
                    PROJECT_CHECK,
                    OBJECTION_ANSWER,
                    OBJECTION_CONCLUSION,
                    CONCLUSION_CHECK,
                    RECIPIENT_CHECK,
                    RESERVE_CHECK,
                    QUOTA_RECEIPT,
                    PAYMENT_REQUEST,
                    PERIODIC_REPORT,
                    LISTING_WORK,
                    LISTING_CHECK,
                    PERFORMANCE_WORK,
                    PERFORMANCE_CHECK,
                    PERFORMANCE_ALERT -> EnumSet.noneOf(Outcome.class);
        };
    }

    /** Whether an office works on it; the enterprise corrects, applies and rectifies, and nobody works on a wait. */
    public boolean isOfOffice() {
        return !isOfEnterprise() && (isOnDesk() || !outcomes().isEmpty());
    }

    /** Whether the enterprise works on it. */
    public boolean isOfEnterprise() {
        return this == CORRECTION || this == COMPLETION || this == COMPLETION_RECTIFICATION;
    }

    /** Empty for plan items that are no stage of ours: listeners and enclosing stages. */
    public static Optional<Stage> of(String planItemId) {
        return Arrays.stream(values())
                .filter(stage -> !stage.isBeside() && stage.id.equals(planItemId))
                .findFirst();
    }
}

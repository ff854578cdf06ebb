package org.fundcase.kernel;

/** The papers of every step, as all rooms name them; the room letters words and makes them. */
public enum PaperKind {
    /** 受理通知书. */
    ACCEPTANCE(Reader.PARTY),
    /** 补正通知书. */
    CORRECTION(Reader.PARTY),
    /** 不予受理告知书. */
    REFUSAL(Reader.PARTY),
    /** 初审推荐函. */
    RECOMMENDATION(Reader.OFFICES),
    /** 初审不予推荐告知书. */
    REJECTION(Reader.PARTY),
    /** 专家评审邀请函. */
    INVITATION(Reader.OFFICES),
    /** 会议纪要. */
    MINUTES(Reader.OFFICES),
    /** 报备函. */
    FILING(Reader.OFFICES),
    /** 公示公告. */
    NOTICE(Reader.PUBLIC),
    /** 公示结果说明. */
    NOTICE_RESULT(Reader.OFFICES),
    /** 异议受理通知书. */
    OBJECTION_ACCEPTED(Reader.ISSUER),
    /** 异议不予受理告知书. */
    OBJECTION_REFUSED(Reader.ISSUER),
    /** 异议处理结果告知书. */
    OBJECTION_REPLY(Reader.ISSUER),
    /** 取消拟支持资格告知书. */
    REMOVAL(Reader.PARTY),
    /** 列入备选告知书. */
    RESERVE(Reader.PARTY),
    /** 资金安排方案. */
    PLAN(Reader.OFFICES),
    /** 资金下达通知, 预算指标文件 or 项目计划. */
    ISSUE(Reader.OFFICES),
    /** 支持决定通知书. */
    AWARD(Reader.PARTY),
    /** 不予支持告知书. */
    NOT_SUPPORTED(Reader.PARTY),
    /** 拨付通知书. */
    PAYMENT(Reader.PARTY),
    /** 暂缓拨付通知书. */
    HOLD(Reader.PARTY),
    /** 恢复拨付通知书. */
    HOLD_END(Reader.PARTY),
    /** 拨付清单. */
    BATCH(Reader.OFFICES),
    /** 切块资金下达通知. */
    BLOCK(Reader.OFFICES),
    /** 备案回执. */
    DISTRICT_FILED(Reader.OFFICES),
    /** 项目认定文件. */
    DETERMINATION(Reader.OFFICES),
    /** 入库储备通知书. */
    POOLED(Reader.PARTY),
    /** 资金下达通知 for recipients who did not apply. */
    RECIPIENTS(Reader.OFFICES),
    /** 追缴事先告知书. */
    RECOVERY_NOTICE(Reader.PARTY),
    /** 听证通知书. */
    HEARING_NOTICE(Reader.PARTY),
    /** 追缴决定书. */
    RECOVERY_DECISION(Reader.PARTY),
    /** 催告书. */
    DEMAND(Reader.PARTY),
    /** 强制执行申请书. */
    COURT_APPLICATION(Reader.OFFICES),
    /** 分期履行协议. */
    INSTALMENTS(Reader.PARTY),
    /** 案件移送书. */
    REFERRAL(Reader.OFFICES),
    /** 核销决定. */
    WRITE_OFF(Reader.OFFICES),
    /** 抵缴决定. */
    SET_OFF(Reader.PARTY),
    /** 追缴结案通知书. */
    RECOVERY_CLOSED(Reader.PARTY),
    /** 不予追缴告知书. */
    RECOVERY_DROPPED(Reader.PARTY),
    /** 撤销追缴决定通知书. */
    RECOVERY_REVOKED(Reader.PARTY),
    /** 失信告知书. */
    LISTING_NOTICE(Reader.PARTY),
    /** 列入决定书. */
    LISTING_DECISION(Reader.PARTY),
    /** 信用修复决定书. */
    LISTING_REPAIR(Reader.PARTY),
    /** 不予信用修复告知书. */
    LISTING_REPAIR_REFUSED(Reader.PARTY),
    /** 撤销列入决定书. */
    LISTING_REVOKED(Reader.PARTY),
    /** 不予列入告知书. */
    LISTING_DROPPED(Reader.PARTY),
    /** 验收意见. */
    COMPLETION_OPINION(Reader.PARTY),
    /** 整改通知书. */
    RECTIFICATION(Reader.PARTY),
    /** 结案通知书. */
    CASE_CLOSED(Reader.PARTY),
    TASK_SHEET(Reader.PARTY),
    CHANGE_ANSWER(Reader.PARTY),
    RECTIFICATION_ORDER(Reader.PARTY),
    SUSPENSION(Reader.PARTY),
    SUSPENSION_END(Reader.PARTY),
    /** 绩效目标表. */
    PERFORMANCE_AIMS(Reader.PARTY),
    /** 绩效偏差提示函. */
    PERFORMANCE_ALERT(Reader.PARTY),
    /** 绩效自评表. */
    SELF_EVALUATION(Reader.PARTY),
    /** 绩效自评报告. */
    SELF_REPORT(Reader.OFFICES),
    /** 绩效评价结果通知书. */
    PERFORMANCE_RESULT(Reader.PARTY);

    /** Who reads a paper beside the office that issues it. */
    public enum Reader {
        /** Who it is for, and every office that reads the case. */
        PARTY,
        /** Offices that read the case or round, and an office or expert it is for. */
        OFFICES,
        /** Nobody: what it says of a person is for the issuing office alone. */
        ISSUER,
        /** Everybody. */
        PUBLIC
    }

    private final Reader reader;

    PaperKind(Reader reader) {
        this.reader = reader;
    }

    /**
     * Whether its recipient is served by opening it in the system. What begins a lawful term of a recovery or listing is served
     * in the ways of the law: electronically only where the party agreed to it in writing, which the officer then enters.
     */
    public boolean isServedByOpening() {
        return switch (this) {
            case LISTING_NOTICE, LISTING_DECISION, LISTING_REVOKED -> false;
            default -> ordinal() < RECOVERY_NOTICE.ordinal() || ordinal() > RECOVERY_REVOKED.ordinal();
        };
    }

    public Reader reader() {
        return reader;
    }

    /** Whether offices write it to each other, and the enterprise does not receive it. */
    public boolean isBetweenOffices() {
        return reader == Reader.OFFICES || reader == Reader.ISSUER;
    }
}

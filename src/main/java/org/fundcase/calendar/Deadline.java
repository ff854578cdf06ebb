package org.fundcase.calendar;

import java.time.LocalDate;

/**
 * A day that binds.
 *
 * @param number what people call it by
 * @param title whose it is: an enterprise, a round
 * @param page where it is worked on or read
 */
public record Deadline(LocalDate day, Kind kind, String number, String title, String page) {

    /** What is due, ends or begins on the day. */
    public enum Kind {
        /** 待办到期. */
        TASK,
        /** 申报、补正到期, of an enterprise. */
        APPLICATION,
        /** 申报截止. */
        ROUND_CLOSES,
        /** 公示结束. */
        PUBLICITY_ENDS,
        /** 要求听证的最后一天. */
        HEARING,
        /** 缴款到期. */
        PAYMENT,
        /** 分期款到期. */
        INSTALMENT,
        /** 复议、诉讼期限届满. */
        APPEAL,
        /** 催告期限届满. */
        DEMAND,
        /** 可以申请法院强制执行的第一天. */
        COURT_FROM,
        /** 申请法院强制执行的最后一天. */
        COURT_UNTIL,
        /** 陈述申辩到期. */
        STATEMENT,
        /** 可以申请信用修复的第一天. */
        REPAIR_FROM,
        /** 失信列入期满. */
        LISTING_ENDS,
        /** 进度报告到期. */
        PROGRESS_REPORT,
        /** 实施中的整改到期. */
        RECTIFICATION,
        /** 检查到期, for offices. */
        INSPECTION,
        /** 绩效监控截止. */
        PERFORMANCE_WATCH,
        /** 绩效自评截止. */
        PERFORMANCE_SELF,
        /** 满意度调查结束. */
        SURVEY_CLOSES
    }
}

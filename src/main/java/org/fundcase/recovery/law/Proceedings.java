package org.fundcase.recovery.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proven days of a recovery, as far as they are known. A day of service is the day on which the paper counts as served.
 *
 * @param noticeServed 事先告知书
 * @param heard what the party made of the right to be heard
 * @param hearingNoticeServed 听证通知书
 * @param hearingHeld the day of the record of the hearing
 * @param decisionServed 追缴决定书
 * @param payDays days to pay that the decision sets
 * @param demandServed 催告书
 * @param appeals in the order of their days
 */
public record Proceedings(
        @Nullable LocalDate noticeServed,
        Heard heard,
        @Nullable LocalDate hearingNoticeServed,
        @Nullable LocalDate hearingHeld,
        @Nullable LocalDate decisionServed,
        int payDays,
        @Nullable LocalDate demandServed,
        List<Appeal> appeals) {

    /** Statement, defence and hearing (陈述、申辩、听证). */
    public enum Heard {
        /** Nothing has come. */
        NOTHING,
        /** Stated or defended in writing; may still ask for a hearing in time. */
        STATED,
        /** Gave the right up in writing. */
        WAIVED,
        /** Asked for a hearing in time. */
        HEARING
    }
}

package org.fundcase.review;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An expert is asked to judge one case.
 *
 * @param form the score sheet as written when the case's first expert was invited
 * @param due the last day for the answer and the opinion
 * @param despite why somebody near to a party was invited; blank where nobody was near
 * @param declined why; blank unless declined
 */
record Invitation(
        UUID id,
        UUID caseId,
        UUID expertId,
        String expert,
        String form,
        LocalDate due,
        State state,
        String despite,
        String declined,
        Reminders reminders) {

    /** @param lastOn null while there is none */
    record Reminders(int times, @Nullable LocalDate lastOn) {}

    enum State {
        INVITED,
        ACCEPTED,
        DECLINED,
        SUBMITTED,
        /** Nothing came until the due day. */
        EXPIRED,
        /** The review was over, or the expert was struck off. */
        CLOSED;

        public boolean runs() {
            return this == INVITED || this == ACCEPTED;
        }
    }

    /** @throws Refusal conflict, saying what became of it */
    void require(State wanted) {
        if (state != wanted) {
            throw switch (state) {
                case INVITED -> Refusal.conflict("not-accepted", "还没有接受邀请。先接受并确认没有回避情形，再评分。");
                case ACCEPTED -> Refusal.conflict("accepted", "已经接受邀请，不用再答复。");
                case DECLINED -> Refusal.conflict("declined", "已经谢绝这次邀请，不能再办理。");
                case SUBMITTED -> Refusal.conflict("score-frozen", "评分已经提交，不能再改。");
                case EXPIRED -> Refusal.conflict("invitation-expired", "邀请到 {0} 已经过期，不能再办理。要继续评审，请邀请单位重新邀请。", due);
                case CLOSED -> Refusal.conflict("invitation-closed", "这个案件的评审已经结束，或者邀请已经取消，不能再办理。");
            };
        }
    }
}

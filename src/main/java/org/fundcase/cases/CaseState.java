package org.fundcase.cases;

import java.util.Set;
import java.util.stream.Stream;
import org.fundcase.workflow.Stage;

/** Where a case stands. It changes only through the use cases of this room. */
public enum CaseState {
    /** 填报中: not yet submitted. */
    DRAFT,
    /** 受理中: at the receiving office. */
    SUBMITTED,
    /** 补正中: at the enterprise. */
    IN_CORRECTION,
    /** 不予受理. */
    REFUSED,
    /** 已撤回. */
    WITHDRAWN,
    /** 初审中: at the offices that the scheme names. */
    IN_PRELIMINARY_REVIEW,
    /** 初审不通过. */
    REJECTED,
    /** 等待审核: recommended, or accepted from a municipal unit. */
    AWAITING_REVIEW,
    /** 审核中: at the city's bureau or the operator. */
    IN_REVIEW,
    /** 等待审定: proposed, until the round has decided. */
    AWAITING_DECISION,
    /** 不予支持: by the review, or left out by the round. */
    NOT_SUPPORTED,
    /** 等待拨付: supported. */
    AWAITING_PAYMENT,
    /** 退票，待重新支付: it was paid and came back, whatever stage its model is at; until it is paid anew. */
    PAYMENT_RETURNED,
    /** 实施中: paid. */
    IMPLEMENTING,
    /** 验收中: the enterprise applied for acceptance. */
    IN_COMPLETION,
    /** 整改中: to be put right before the acceptance goes on. */
    RECTIFYING,
    /** 待结案: paid, and the acceptance concluded or not called for. */
    CLOSING,
    /** 已结案: it accepts nothing any more. */
    CLOSED;

    private static final Set<CaseState> ENDED = Set.of(REFUSED, WITHDRAWN, REJECTED, NOT_SUPPORTED);
    private static final Set<CaseState> UNDECIDED = Set.of(AWAITING_REVIEW, IN_REVIEW, AWAITING_DECISION);
    private static final Set<CaseState> GRANTED =
            Set.of(AWAITING_PAYMENT, PAYMENT_RETURNED, IMPLEMENTING, IN_COMPLETION, RECTIFYING, CLOSING, CLOSED);

    /** Recommended or more. */
    public boolean isReported() {
        return UNDECIDED.contains(this) || isGranted();
    }

    /** The round has decided for it: nobody takes it back by a click. */
    public boolean isGranted() {
        return GRANTED.contains(this);
    }

    /** 已结案: nothing of it changes any more, unless two persons open it again. */
    public boolean isClosed() {
        return this == CLOSED;
    }

    /** Ended without support; nothing of it counts against another application. */
    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** The enterprise may change contents and documents. */
    public boolean isEditable() {
        return this == DRAFT || this == IN_CORRECTION;
    }

    /** Where a case that is granted stands while its model is at several stages: what asks for most attention comes first. */
    static CaseState amid(Set<Stage> active) {
        return Stream.of(
                        Stage.CLOSING,
                        Stage.CLOSING_APPROVAL,
                        Stage.COMPLETION_CHECK,
                        Stage.COMPLETION_APPROVAL,
                        Stage.COMPLETION_RECTIFICATION,
                        Stage.AWAIT_PAYMENT)
                .filter(active::contains)
                .findFirst()
                .map(CaseState::at)
                .orElse(IMPLEMENTING);
    }

    /** Where a case stands while its model is at a stage of applications. */
    static CaseState at(Stage stage) {
        return switch (stage) {
            case ACCEPTANCE -> SUBMITTED;
            case CORRECTION -> IN_CORRECTION;
            case DISTRICT_INDUSTRY_REVIEW, DISTRICT_FINANCE_REVIEW, OPERATOR_REVIEW, PRELIMINARY_CONCLUSION ->
                IN_PRELIMINARY_REVIEW;
            case AWAIT_REVIEW -> AWAITING_REVIEW;
            case REVIEW -> IN_REVIEW;
            case AWAIT_DECISION -> AWAITING_DECISION;
            case AWAIT_PAYMENT -> AWAITING_PAYMENT;
            case IMPLEMENTATION, COMPLETION -> IMPLEMENTING;
            case COMPLETION_CHECK, COMPLETION_APPROVAL -> IN_COMPLETION;
            case COMPLETION_RECTIFICATION -> RECTIFYING;
            case CLOSING, CLOSING_APPROVAL -> CLOSING;
            default -> throw new IllegalArgumentException("A stage of a round: " + stage);
        };
    }
}

package org.fundcase.cases;

import java.util.Set;
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
    AWAITING_REVIEW;

    private static final Set<CaseState> ENDED = Set.of(REFUSED, WITHDRAWN, REJECTED);

    /** Ended without support; nothing of it counts against another application. */
    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** The enterprise may change contents and documents. */
    public boolean isEditable() {
        return this == DRAFT || this == IN_CORRECTION;
    }

    /** Where a case stands while its model is at a stage. */
    static CaseState at(Stage stage) {
        return switch (stage) {
            case ACCEPTANCE -> SUBMITTED;
            case CORRECTION -> IN_CORRECTION;
            case DISTRICT_INDUSTRY_REVIEW, DISTRICT_FINANCE_REVIEW, OPERATOR_REVIEW, PRELIMINARY_CONCLUSION ->
                IN_PRELIMINARY_REVIEW;
            case AWAIT_REVIEW -> AWAITING_REVIEW;
        };
    }
}

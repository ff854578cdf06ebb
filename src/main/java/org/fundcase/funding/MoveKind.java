package org.fundcase.funding;

/** What moves money from one account to another; a correction is the move the other way. */
enum MoveKind {
    /** 预算批复. */
    APPROPRIATE(AccountKind.SOURCE, AccountKind.APPROPRIATION),
    /** 预算调减. */
    CUT(AccountKind.APPROPRIATION, AccountKind.SOURCE),
    /** 下达指标, the city's share. */
    ALLOCATE(AccountKind.APPROPRIATION, AccountKind.QUOTA),
    /** 收回指标, the city's share. */
    TAKE_BACK(AccountKind.QUOTA, AccountKind.APPROPRIATION),
    /** 下达指标, what the district bears. */
    ALLOCATE_DISTRICT(AccountKind.DISTRICT_SHARE, AccountKind.QUOTA),
    /** 收回指标, what the district bears. */
    TAKE_BACK_DISTRICT(AccountKind.QUOTA, AccountKind.DISTRICT_SHARE),
    /** 安排到项目. */
    COMMIT(AccountKind.QUOTA, AccountKind.COMMITMENT),
    /** 调减安排. */
    REDUCE(AccountKind.COMMITMENT, AccountKind.QUOTA),
    /** 申请支付. */
    REQUEST(AccountKind.COMMITMENT, AccountKind.REQUESTED),
    /** 支付没有进行. */
    RELEASE(AccountKind.REQUESTED, AccountKind.COMMITMENT),
    /** 支付. */
    PAY(AccountKind.REQUESTED, AccountKind.PAID),
    /** 抵缴: what was still to be paid counts as paid, and pays a claim of the same enterprise. */
    SET_OFF(AccountKind.COMMITMENT, AccountKind.PAID),
    /** 冲回支付. */
    REVERSE(AccountKind.PAID, AccountKind.COMMITMENT),
    /** 退回. */
    RETURN(AccountKind.PAID, AccountKind.RETURNED),
    /** 更正退回. */
    UNDO_RETURN(AccountKind.RETURNED, AccountKind.PAID),
    /** 决定追缴. */
    CLAIM(AccountKind.PAID, AccountKind.CLAIMED),
    /** 撤销追缴. */
    DROP_CLAIM(AccountKind.CLAIMED, AccountKind.PAID),
    /** 追回. */
    RECOVER(AccountKind.CLAIMED, AccountKind.RETURNED),
    /** 更正追回. */
    UNDO_RECOVER(AccountKind.RETURNED, AccountKind.CLAIMED),
    /** 核销. */
    WRITE_OFF(AccountKind.CLAIMED, AccountKind.WRITTEN_OFF);

    private final AccountKind from;
    private final AccountKind to;

    MoveKind(AccountKind from, AccountKind to) {
        this.from = from;
        this.to = to;
    }

    AccountKind from() {
        return from;
    }

    AccountKind to() {
        return to;
    }
}

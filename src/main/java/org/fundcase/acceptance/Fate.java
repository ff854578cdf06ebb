package org.fundcase.acceptance;

/** What became of an invoice that was counted for the award, or came later. */
public enum Fate {
    /** 已使用. */
    USED,
    /** 未使用: not spent on the project in the end. */
    UNUSED,
    /** 已换开: another invoice took its place. */
    REPLACED,
    /** 已红冲. */
    RED;

    boolean counts() {
        return this == USED;
    }
}

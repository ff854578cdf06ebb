package org.fundcase.workflow;

/** When countersigning (会签) is complete. */
public enum SignRule {
    /** 全部同意. */
    ALL,
    /** 按比例同意: a share of those asked. */
    RATIO,
    /** 一人同意即可. */
    ONE,
    /** 依次签署: all, one after the other. */
    SEQUENCE
}

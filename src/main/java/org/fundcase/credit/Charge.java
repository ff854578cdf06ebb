package org.fundcase.credit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is held against the party; a later version takes the place of the former.
 *
 * @param evidence what proves it, one matter a line
 * @param basis the article of the scheme, or another law or decision
 * @param years for how long it is to be listed; null without a length
 */
public record Charge(
        int version,
        Cause cause,
        String facts,
        String evidence,
        String basis,
        @Nullable Integer years,
        UUID recordedBy,
        String recordedName) {

    /** What the party did. */
    public enum Cause {
        /** 虚报、冒领. */
        FALSE_CLAIM,
        /** 挪用. */
        MISUSE,
        /** 出具虚假报告、材料. */
        FALSE_PAPER,
        /** 评审不公、应当回避不回避. */
        PARTIAL,
        /** 拒不退回资金. */
        NOT_PAID_BACK,
        OTHER
    }
}

package org.fundcase.recovery;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is held against the party; a later version takes the place of the former.
 *
 * @param evidence what proves it, one matter a line
 * @param basis the clause or law it is claimed by
 * @param amount what is to come back
 * @param computation how the amount was found
 * @param actEndedOn the day the act ended, for the limit of penalties; null if not known
 */
public record Grounds(
        int version,
        Cause cause,
        String facts,
        String evidence,
        String basis,
        Money amount,
        String computation,
        @Nullable LocalDate actEndedOn,
        UUID recordedBy,
        String recordedName) {

    /** Why money is to come back. */
    public enum Cause {
        /** 虚报、冒领: 《财政违法行为处罚处分条例》第十四条第一款（一）. */
        FALSE_CLAIM,
        /** 挪用: 第十四条第一款（二）. */
        MISUSE,
        /** 验收核减: more was paid than the actual investment bears. */
        EXCESS,
        /** 提前退出. */
        EARLY_EXIT,
        OTHER
    }
}

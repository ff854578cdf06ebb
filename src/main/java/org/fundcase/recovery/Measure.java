package org.fundcase.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What takes two persons while money is collected.
 *
 * @param words what it says: the terms, the court, the reason
 * @param addressee the court or authority it goes to; empty where it goes to none
 * @param amount what it is about; nothing for a referral
 * @param instalments of an agreement to pay in parts; else none
 * @param against the award whose money sets it off; null for all other kinds
 * @param agreed the second person's answer; null before it
 * @param answeredOn the day of the answer; null before it
 */
public record Measure(
        UUID id,
        Kind kind,
        String words,
        String addressee,
        Money amount,
        List<Instalment> instalments,
        @Nullable UUID against,
        UUID proposedBy,
        String proposedName,
        @Nullable Boolean agreed,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredName,
        @Nullable String note) {

    public enum Kind {
        /** 分期履行协议, 《行政强制法》第四十二条. */
        INSTALMENTS,
        /** 催告. */
        DEMAND,
        /** 申请法院强制执行. */
        COURT,
        /** 申请执行判决. */
        JUDGMENT,
        /** 移送. */
        REFERRAL,
        /** 核销. */
        WRITE_OFF,
        /** 抵缴, with what the party is still to be paid; finance alone decides it. */
        SET_OFF,
        /** 撤销追缴决定, after it was set aside on appeal: what is still claimed is claimed no more. */
        REVOKE;

        /** Whether the party is told of it by a paper. */
        public boolean isForParty() {
            return this == INSTALMENTS || this == DEMAND || this == SET_OFF || this == REVOKE;
        }
    }

    /** @param dueOn the last day to pay it */
    public record Instalment(int place, LocalDate dueOn, Money amount) {}

    public boolean isOpen() {
        return agreed == null;
    }

    public boolean holds() {
        return Boolean.TRUE.equals(agreed);
    }
}

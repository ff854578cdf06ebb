package org.fundcase.rounds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A project of the pool (项目库).
 *
 * @param roundId the round that it was handed in to
 * @param year in which it was taken in
 * @param lastDay on which it is still in the pool
 * @param drawnBy the round that ranks it, or that supported it; null while none does
 */
public record PoolEntry(
        Project project,
        UUID roundId,
        int year,
        LocalDate enteredOn,
        LocalDate lastDay,
        State state,
        @Nullable UUID drawnBy) {

    /** Where it stands. */
    public enum State {
        /** 在库. */
        IN_POOL,
        /** 列入排序: on the list of a round that has not issued yet. */
        DRAWN,
        /** 已支持. */
        FUNDED,
        /** 出库: taken back, removed or too old. */
        LEFT
    }

    /**
     * The application as the review left it.
     *
     * @param score null where nothing is scored
     * @param amount proposed
     */
    public record Project(
            UUID caseId,
            String number,
            String enterprise,
            String district,
            String item,
            String name,
            @Nullable BigDecimal score,
            Money amount) {}

    /**
     * What became of it once.
     *
     * @param kind ENTERED, DRAWN, RETURNED, FUNDED or LEFT
     * @param round the title of the round; empty where none has a part in it
     */
    record Step(String kind, String round, String reason, String by, Instant at) {}
}

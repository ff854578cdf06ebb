package org.fundcase.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a listing is to end before its time, or why a request is not granted: proposed by one person, answered by another.
 *
 * @param request that it answers; null for what takes the decision back
 * @param agreed null until the second person answered
 * @param answeredOn null until then
 */
public record Ending(
        UUID id,
        Kind kind,
        @Nullable UUID request,
        String reason,
        UUID proposedBy,
        String proposedName,
        @Nullable Boolean agreed,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredName,
        @Nullable String note) {

    public enum Kind {
        /** 准予修复. */
        REPAIR,
        /** 不予修复. */
        REPAIR_REFUSED,
        /** 复议、诉讼撤销. */
        APPEAL,
        /** 错误列入. */
        WRONG_ENTRY;

        /** Whether it answers a request. */
        public boolean isOfRequest() {
            return this == REPAIR || this == REPAIR_REFUSED;
        }

        /** Whether the party is off the list by it. */
        public boolean takesOff() {
            return this != REPAIR_REFUSED;
        }
    }

    public boolean isOpen() {
        return agreed == null;
    }

    public boolean holds() {
        return Boolean.TRUE.equals(agreed);
    }
}

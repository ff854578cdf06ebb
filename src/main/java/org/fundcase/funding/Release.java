package org.fundcase.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A result that lets money of an award go, or does not; it counts once a second person agreed.
 *
 * @param place of the instalment whose condition it is about; null for other kinds
 * @param amount of progress; null for other kinds
 * @param passed whether the acceptance was passed, or the condition met
 * @param paper number of the paper it stands in
 * @param agreed null while nobody answered
 * @param answeredName null while nobody answered
 * @param note why not; null while nobody answered
 */
public record Release(
        UUID id,
        UUID awardId,
        Kind kind,
        @Nullable Integer place,
        @Nullable Money amount,
        boolean passed,
        String paper,
        String basis,
        LocalDate happenedOn,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable Boolean agreed,
        @Nullable String answeredName,
        @Nullable String note) {

    public enum Kind {
        /** 验收: of every instalment that waits for it. */
        ACCEPTANCE,
        /** The condition of one instalment. */
        INSTALMENT,
        /** 进度: an amount. */
        PROGRESS
    }

    public boolean isOpen() {
        return agreed == null;
    }

    /** Whether it lets money go. */
    public boolean holds() {
        return passed && Boolean.TRUE.equals(agreed);
    }
}

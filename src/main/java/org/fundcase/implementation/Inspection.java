package org.fundcase.implementation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of a project.
 *
 * @param dueOn by which day
 * @param focus what is looked at
 * @param firm who is commissioned; null where the office inspects itself
 * @param result null before it is recorded
 */
public record Inspection(
        UUID id,
        UUID caseId,
        Way way,
        @Nullable UUID drawing,
        LocalDate dueOn,
        String focus,
        @Nullable Firm firm,
        UUID officeId,
        UUID orderedBy,
        String orderedName,
        Instant orderedAt,
        @Nullable Result result) {

    public enum Way {
        /** 定期检查. */
        REGULAR,
        /** 随机抽查. */
        DRAWN,
        /** 委托第三方检查. */
        FIRM,
        /** 资金使用专项审计. */
        AUDIT;

        /** Whether a firm does it. */
        public boolean isCommissioned() {
            return this == FIRM || this == AUDIT;
        }
    }

    /** @param despite why the firm although something is near to a party; blank where nothing is */
    public record Firm(String name, String code, String contract, String despite) {}

    /**
     * @param officers who was there, or who signed for the firm
     * @param sha256 of what was recorded
     */
    public record Result(
            LocalDate on,
            String officers,
            boolean problems,
            String facts,
            @Nullable Attachment proof,
            String sha256,
            String name) {}
}

package org.fundcase.performance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet scored.
 *
 * @param budget what there was, by the ledger of that moment
 * @param paid as {@code budget}
 * @param execution its points; null where the money is not measured
 * @param grade its key in the tree
 * @param done what was achieved, in words
 * @param agreed of the second person; null while nobody answered, and for a self-evaluation that was not sent back
 */
public record Score(
        UUID id,
        Kind kind,
        int version,
        Money budget,
        Money paid,
        @Nullable BigDecimal execution,
        BigDecimal executionOf,
        BigDecimal points,
        String grade,
        String done,
        String problems,
        String measures,
        List<Line> lines,
        UUID proposedBy,
        String proposedName,
        @Nullable Boolean agreed,
        @Nullable String note,
        @Nullable String answeredName) {

    /** Whose. */
    public enum Kind {
        /** 自评. */
        SELF,
        /** 部门评价. */
        DEPARTMENT
    }

    /**
     * @param percent of a quality
     * @param worth the most it can have
     * @param reason why not all of it; where the second look differs, why
     */
    public record Line(
            String indicator,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal percent,
            BigDecimal worth,
            BigDecimal points,
            String proof,
            String reason) {}

    public Optional<Line> of(String indicator) {
        return lines.stream().filter(one -> one.indicator().equals(indicator)).findFirst();
    }

    public boolean holds() {
        return Boolean.TRUE.equals(agreed);
    }
}

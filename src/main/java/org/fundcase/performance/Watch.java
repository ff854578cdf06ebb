package org.fundcase.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How things stood on a day (绩效监控).
 *
 * @param budget what there was, by the ledger of that moment
 * @param paid as {@code budget}
 * @param answer of the overseer to its deviations; null without one
 */
public record Watch(
        UUID id,
        LocalDate on,
        Money budget,
        Money paid,
        List<Line> lines,
        String recordedName,
        @Nullable String answer,
        @Nullable String answeredName) {

    /** The line of the money. */
    public static final String EXECUTION = "EXECUTION";

    /**
     * @param progress in percent of what the days gone by would make of the target
     * @param reason of a deviation
     * @param measure against it
     */
    public record Line(
            String indicator, BigDecimal actual, BigDecimal progress, boolean alert, String reason, String measure) {}

    public boolean hasAlert() {
        return lines.stream().anyMatch(Line::alert);
    }

    /** Whether its deviations wait for the overseer. */
    public boolean isOpen() {
        return hasAlert() && answer == null;
    }

    public Optional<Line> of(String indicator) {
        return lines.stream().filter(one -> one.indicator().equals(indicator)).findFirst();
    }
}

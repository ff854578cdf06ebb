package org.fundcase.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.schemes.PerformanceTree;
import org.jspecify.annotations.Nullable;

/**
 * A survey (满意度调查) of those who got money of a scheme's year.
 *
 * @param closes the last day to reply
 * @param asked how many enterprises
 */
public record Survey(UUID id, UUID sheetId, int place, PerformanceTree.Survey form, LocalDate closes, int asked) {

    public boolean isOpen(LocalDate day) {
        return !day.isAfter(closes);
    }

    /**
     * A reply, for who gave it alone.
     *
     * @param answers the choice for each question
     */
    public record Reply(Map<String, String> answers, BigDecimal satisfaction, String remark) {}

    /**
     * What all replies come to; nothing in it says who replied what.
     *
     * @param satisfaction the mean, in percent; null while it is not told
     * @param counts by question, then by choice
     * @param remarks in no order that says whose they are
     */
    public record Sum(
            int asked,
            int replies,
            @Nullable BigDecimal satisfaction,
            Map<String, Map<String, Integer>> counts,
            List<String> remarks) {}
}

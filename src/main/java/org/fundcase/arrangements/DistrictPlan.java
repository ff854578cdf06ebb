package org.fundcase.arrangements;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a district gives its share of a lump sum away (分配使用方案).
 *
 * @param office the district's industry office
 * @param basis the district's own paper
 * @param answer null while the city has not taken it on file
 */
public record DistrictPlan(
        UUID id,
        UUID blockId,
        UUID office,
        String basis,
        UUID proposedBy,
        String proposedName,
        @Nullable Answer answer,
        List<Line> lines) {

    /**
     * One recipient.
     *
     * @param enterpriseId null where the payee is not in the register
     * @param reason what it is for, as the certificate's number
     */
    public record Line(String payee, String creditCode, @Nullable UUID enterpriseId, String reason, Money amount) {}

    DistrictPlan with(List<Line> itsLines) {
        return new DistrictPlan(id, blockId, office, basis, proposedBy, proposedName, answer, itsLines);
    }

    /** Not refused: uses up of the share. */
    public boolean counts() {
        return answer == null || answer.agreed();
    }

    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}

package org.fundcase.arrangements;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A lump sum to the districts (切块), distributed by factors.
 *
 * @param item id in the round's scheme
 * @param year whose budget pays
 * @param basis the paper or meeting that decided the sum
 * @param proposedBy the first of the two persons
 * @param answer null while the second person has not answered
 */
public record Block(
        UUID id,
        UUID roundId,
        String item,
        int year,
        Money total,
        String basis,
        UUID proposedBy,
        String proposedName,
        @Nullable Answer answer,
        List<Factor> factors,
        List<Share> shares) {

    /** @param weight in percent; those of a block add up to 100 */
    public record Factor(String name, int weight) {}

    /**
     * What a district gets.
     *
     * @param office its industry office, which files the plan
     * @param payer its finance office
     * @param values of the factors, in their order
     */
    public record Share(UUID office, UUID payer, String district, List<BigDecimal> values, Money amount) {}

    /** Whether the second person agreed, and the quota is with the districts. */
    public boolean isIssued() {
        return answer != null && answer.agreed();
    }

    /** The lump sum as an office of a district reads it: with what it plans or pays. */
    Block only(UUID office) {
        List<Share> own = shares.stream()
                .filter(share -> share.office().equals(office) || share.payer().equals(office))
                .toList();
        return with(factors, own);
    }

    Block with(List<Factor> itsFactors, List<Share> itsShares) {
        return new Block(
                id, roundId, item, year, total, basis, proposedBy, proposedName, answer, itsFactors, itsShares);
    }

    Optional<Share> shareOf(UUID office) {
        return shares.stream().filter(share -> share.office().equals(office)).findFirst();
    }
}

package org.fundcase.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a round's money (资金安排方案).
 *
 * @param listHash of exactly the list that it is for
 * @param year whose budget pays
 * @param proposedBy the first of the two persons who issue it
 * @param paper number of the paper that issues it; null until it is entered
 * @param held what it leaves out until an objection is answered; it is planned later, by a supplementary plan
 */
public record Plan(
        UUID id,
        UUID roundId,
        UUID listId,
        String listHash,
        int year,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable String paper,
        List<Line> lines,
        List<Held> held) {

    /** An entry of the list that an objection keeps out, and why. */
    public record Held(int place, UUID caseId, String number, String payee, Money amount, String reason) {}

    /**
     * Who gets how much, and who pays it.
     *
     * @param districtOffice the industry office of its district; null for a unit of the city
     * @param cityShare of the amount; the district bears the rest
     */
    public record Line(
            int place,
            UUID caseId,
            String number,
            UUID enterpriseId,
            String payee,
            String item,
            @Nullable UUID districtOffice,
            UUID payingOffice,
            Money amount,
            Money cityShare) {

        public Money districtShare() {
            return amount.minus(cityShare);
        }
    }

    Set<UUID> cases() {
        return lines.stream().map(Line::caseId).collect(Collectors.toSet());
    }

    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money cityShare() {
        return lines.stream().map(Line::cityShare).reduce(Money.ZERO, Money::plus);
    }
}

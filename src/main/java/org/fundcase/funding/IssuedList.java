package org.fundcase.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A list of awards that was issued (资金下达): who gets how much, and which office pays.
 *
 * @param id made by who issues; the same list sent twice is issued once
 * @param scheme id of the scheme
 * @param year whose budget pays
 * @param paper number of the paper, as 常工信融合〔2022〕215号
 * @param proposedBy the first of the two persons
 * @param quota whether the list brings the quota along
 */
public record IssuedList(
        UUID id,
        UUID roundId,
        String scheme,
        int year,
        String paper,
        LocalDate issuedOn,
        UUID proposedBy,
        QuotaFrom quota,
        List<IssuedAward> awards) {

    /** Where the paying offices have their quota from. */
    public enum QuotaFrom {
        /** The list is the quota paper (指标文件): allocates and commits. */
        LIST,
        /** It was allocated before, as to an operator's special account (专账专户): the list commits only. */
        EARLIER
    }

    /**
     * One of the list.
     *
     * @param caseId null where nobody applied
     * @param number of the case or, without one, of the line; once in a list
     * @param enterpriseId null where the payee is not in the register
     * @param payee the full name
     * @param item id of the item
     * @param districtOffice the district it belongs to; null for a unit of the city
     * @param payingOffice who pays: finance of the district or city, or the operator
     * @param cityShare of the amount; the district bears the rest
     */
    public record IssuedAward(
            @Nullable UUID caseId,
            String number,
            @Nullable UUID enterpriseId,
            String payee,
            String item,
            @Nullable UUID districtOffice,
            UUID payingOffice,
            Money amount,
            Money cityShare) {

        Money districtShare() {
            return amount.minus(cityShare);
        }
    }

    public IssuedList {
        awards = List.copyOf(awards);
    }
}

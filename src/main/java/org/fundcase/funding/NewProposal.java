package org.fundcase.funding;

import java.time.LocalDate;
import org.fundcase.funding.Proposal.Kind;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the form sends it.
 *
 * @param scheme id of the scheme
 * @param amount in yuan, as typed
 * @param target of what performance; not needed to cut
 */
public record NewProposal(
        String scheme,
        int year,
        @Nullable Kind kind,
        @Nullable String amount,
        @Nullable String basis,
        @Nullable String target) {

    private static final int LONGEST = 1000;
    private static final int MONTH_OF_PROPOSALS = 9;
    private static final int LAST_DAY_OF_PROPOSALS = 30;

    /** @throws Refusal on the first field that is not in order */
    NewProposal checked(LocalDate today) {
        Kind wanted = kind == null ? Kind.INITIAL : kind;
        Yuan.positive("amount", amount);
        if (year < today.getYear() - 1 || year > today.getYear() + 1) {
            throw Refusal.field("year", "{0} 年的预算现在不能编。编今年、明年的，或者补记去年的。", Integer.toString(year));
        }
        String basisText = Texts.required("basis", "依据", basis, LONGEST);
        String targetText = wanted == Kind.CUT
                ? Texts.optional("target", "绩效目标", target, LONGEST)
                : Texts.required("target", "绩效目标", target, LONGEST);
        return new NewProposal(scheme, year, wanted, amount, basisText, targetText);
    }

    Money money() {
        return Yuan.positive("amount", amount);
    }

    /** A first proposal is due by 30 September of the year before (9月30日前, Art. 8 of CZ-II). */
    boolean isLate(LocalDate today) {
        return kind == Kind.INITIAL && today.isAfter(LocalDate.of(year - 1, MONTH_OF_PROPOSALS, LAST_DAY_OF_PROPOSALS));
    }
}

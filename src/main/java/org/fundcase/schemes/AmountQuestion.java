package org.fundcase.schemes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Everything an amount depends on besides the scheme.
 *
 * @param item id of the item
 * @param tier key of the tier; null for items without tiers
 * @param statedBase what the applicant states as investment; null when nothing is stated
 * @param project null for items without invoices
 * @param invoices empty for items without invoices
 * @param round the round's parameters
 * @param figures what is stated besides; null when nothing is
 * @param appliedOn the day of application, or today; null when no date matters
 * @param decided what people decided, for kinds that are not computed; null otherwise
 */
public record AmountQuestion(
        String item,
        @Nullable String tier,
        @Nullable Money statedBase,
        @Nullable Project project,
        List<CountableInvoice> invoices,
        RoundParameters round,
        @Nullable Figures figures,
        @Nullable LocalDate appliedOn,
        @Nullable DecidedAmount decided) {

    /** @throws IllegalArgumentException if two invoices carry one id: each would be counted */
    public AmountQuestion {
        invoices = List.copyOf(invoices);
        if (invoices.stream().map(CountableInvoice::id).distinct().count() != invoices.size()) {
            throw new IllegalArgumentException("Two countable invoices carry the same id");
        }
    }

    /** An item paid by invoices or a stated base. */
    public static AmountQuestion project(
            String item, @Nullable Money statedBase, Project project, RoundParameters round) {
        return new AmountQuestion(item, null, statedBase, project, List.of(), round, null, null, null);
    }

    /** An award, with or without tiers. */
    public static AmountQuestion award(String item, @Nullable String tier, RoundParameters round) {
        return new AmountQuestion(item, tier, null, null, List.of(), round, null, null, null);
    }

    /** An amount decided by people. */
    public static AmountQuestion decided(String item, DecidedAmount decided, RoundParameters round) {
        return new AmountQuestion(item, null, null, null, List.of(), round, null, null, decided);
    }

    public AmountQuestion with(List<CountableInvoice> counted) {
        return new AmountQuestion(item, tier, statedBase, project, counted, round, figures, appliedOn, decided);
    }

    /** With a stated base; null when nothing is stated. */
    public AmountQuestion stated(@Nullable Money base) {
        return new AmountQuestion(item, tier, base, project, invoices, round, figures, appliedOn, decided);
    }

    /** With what is stated besides, and the day that rates are asked of. */
    public AmountQuestion with(Figures stated, @Nullable LocalDate day) {
        return new AmountQuestion(item, tier, statedBase, project, invoices, round, stated, day, decided);
    }

    /** The stated lines of a figure; empty while nothing is stated. */
    List<BigDecimal> each(String figure) {
        return figures == null ? List.of() : figures.each(figure);
    }

    int years() {
        return Integer.parseInt(round.textOr("years", "1"));
    }

    boolean isGross() {
        return round.textOr("vat", "NET").equals("GROSS");
    }
}

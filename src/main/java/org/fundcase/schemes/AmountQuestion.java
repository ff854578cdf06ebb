package org.fundcase.schemes;

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
 * @param decided what people decided, for kinds that are not computed; null otherwise
 */
public record AmountQuestion(
        String item,
        @Nullable String tier,
        @Nullable Money statedBase,
        @Nullable Project project,
        List<CountableInvoice> invoices,
        RoundParameters round,
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
        return new AmountQuestion(item, null, statedBase, project, List.of(), round, null);
    }

    /** An award, with or without tiers. */
    public static AmountQuestion award(String item, @Nullable String tier, RoundParameters round) {
        return new AmountQuestion(item, tier, null, null, List.of(), round, null);
    }

    /** An amount decided by people. */
    public static AmountQuestion decided(String item, DecidedAmount decided, RoundParameters round) {
        return new AmountQuestion(item, null, null, null, List.of(), round, decided);
    }

    public AmountQuestion with(List<CountableInvoice> counted) {
        return new AmountQuestion(item, tier, statedBase, project, counted, round, decided);
    }

    boolean isGross() {
        return round.textOr("vat", "NET").equals("GROSS");
    }
}

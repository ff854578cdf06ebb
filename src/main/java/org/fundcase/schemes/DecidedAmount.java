package org.fundcase.schemes;

import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;

/**
 * An amount people decided outside the computation: a district's distribution of a lump sum, or an approval.
 *
 * @param recipient who receives it
 * @param basis the paper that decides it
 */
public record DecidedAmount(String recipient, Money amount, String basis) {

    /** @throws Refusal if the amount is not positive, or recipient or paper is missing */
    public DecidedAmount {
        if (recipient.isBlank()) {
            throw Refusal.field("recipient", "没有写受款单位。登记方案或批准文件里的单位全称。");
        }
        if (!amount.isPositive()) {
            throw Refusal.field("amount", "决定的金额是 {0} 元。登记大于 0 的金额。", amount);
        }
        if (basis.isBlank()) {
            throw Refusal.field("basis", "没有写依据。登记方案或批准文件的名称和文号。");
        }
    }
}

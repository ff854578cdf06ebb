package org.fundcase.schemes;

import java.time.LocalDate;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the amount sees it, or one line of an invoice that holds several: then there are several of these with the
 * same number, and after the invoice's id each has a # and its line. Amounts of a red invoice (红字) may be given with or without
 * minus.
 *
 * @param id different within one question
 * @param number the invoice number, as shown
 * @param issueDate null when it could not be read
 * @param buyer null when it could not be read
 * @param withoutTax 金额
 * @param withTax 价税合计
 * @param goodsName the line's name, as {@code *信息技术服务*技术服务费}
 * @param costCategory set by a person; null leaves it to the table
 * @param use what else is known about it
 */
public record CountableInvoice(
        String id,
        String number,
        @Nullable LocalDate issueDate,
        @Nullable CreditCode buyer,
        Money withoutTax,
        Money withTax,
        String goodsName,
        @Nullable String costCategory,
        Use use) {

    /**
     * @param usedElsewhere what other applications have counted of the whole invoice, in the measure of the round (with or
     *     without tax)
     * @param usedWhere the numbers of those applications, for the reason; null when none
     * @param red whether it is a red invoice
     * @param redOf the number of the blue invoice it cancels; null when it is blue or does not say
     * @param excludedBecause a person's reason to leave it out; null when nobody did
     * @param unclear why nobody can say yet what it was spent on; null when its name tells
     */
    public record Use(
            Money usedElsewhere,
            @Nullable Words usedWhere,
            boolean red,
            @Nullable String redOf,
            @Nullable String excludedBecause,
            @Nullable Words unclear) {

        public Use(
                Money usedElsewhere,
                @Nullable Words usedWhere,
                boolean red,
                @Nullable String redOf,
                @Nullable String excludedBecause) {
            this(usedElsewhere, usedWhere, red, redOf, excludedBecause, null);
        }

        /** A blue invoice nobody has used or excluded. */
        public static final Use FREE = new Use(Money.ZERO, null, false, null, null);
    }

    /** The invoice it is of: all lines of one invoice name the same. */
    public String sheet() {
        int line = id.indexOf('#');
        return line < 0 ? id : id.substring(0, line);
    }

    public boolean isRed() {
        return use.red() || withTax.isNegative();
    }

    /** The amount in the measure of the round, never negative. */
    Money amount(boolean gross) {
        Money amount = gross ? withTax : withoutTax;
        return amount.isNegative() ? Money.ZERO.minus(amount) : amount;
    }
}

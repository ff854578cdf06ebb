package org.fundcase.documents.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice; amounts in yuan, exact. Null is what the invoice leaves empty or what could not be read.
 *
 * @param name with its tax class in asterisks, for example {@code *软件*排产系统}
 * @param taxRate for example {@code 13%}, {@code 免税}, {@code 不征税}
 * @param taxAmount zero where the invoice prints {@code ***}
 */
public record InvoiceLine(
        String name,
        @Nullable String specification,
        @Nullable String unit,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal amount,
        @Nullable String taxRate,
        @Nullable BigDecimal taxAmount) {}

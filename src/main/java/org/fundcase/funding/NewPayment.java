package org.fundcase.funding;

import org.jspecify.annotations.Nullable;

/**
 * A payment as somebody asks for it.
 *
 * @param amount in yuan, as typed
 * @param holder typed for a payee that is not in the register; else the register's account counts
 */
public record NewPayment(
        @Nullable String amount, @Nullable String holder, @Nullable String bank, @Nullable String account) {}

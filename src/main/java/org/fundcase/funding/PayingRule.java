package org.fundcase.funding;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A room that binds who pays to more than the ledger does, as an agreement (委托协议) binds an operator. Every component that
 * implements it is asked, inside the transaction of the step.
 */
public interface PayingRule {

    /**
     * Before a payment is asked for.
     *
     * @param holder the name of the account as typed; null where none was
     * @throws org.fundcase.kernel.Refusal if it may not be paid so
     */
    void requirePayment(Award award, Money amount, @Nullable String holder, SignedIn by);

    /**
     * The account that an office pays a scheme's year from.
     *
     * @param quota null where the office has none yet
     */
    record GivenTo(String scheme, int year, UUID office, @Nullable UUID quota) {}

    /**
     * Before quota is given to an office.
     *
     * @param field in which the sum was typed; null where it comes from a list
     * @throws org.fundcase.kernel.Refusal if that is more than it may have
     */
    void requireQuota(GivenTo account, Money more, @Nullable String field);
}

package org.fundcase.funding;

import org.fundcase.kernel.Money;

/**
 * An amount from one account to another.
 *
 * @param amount above zero
 * @param memo the paper, payment or reason, as the ledger shows it
 */
record Move(MoveKind kind, Money amount, Place place, String memo) {

    Move {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Nothing moves: " + kind + " " + amount);
        }
    }

    AccountKey from() {
        return new AccountKey(kind.from(), place.owner(kind.from()));
    }

    AccountKey to() {
        return new AccountKey(kind.to(), place.owner(kind.to()));
    }
}

package org.fundcase.acceptance;

import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.springframework.stereotype.Component;

/** Results of acceptances, for rooms that tell of them. */
@Component
public class Results {

    private final ResultRows rows;

    Results(ResultRows rows) {
        this.rows = rows;
    }

    public Optional<Check> find(UUID id) {
        return rows.find(id);
    }

    /** What was taken off the awards by a result. */
    public Money reduced(UUID id) {
        return rows.effects(id).stream().map(ResultRows.Effect::reduced).reduce(Money.ZERO, Money::plus);
    }

    /** What had been paid too much by a result, and is recovered. */
    public Money excess(UUID id) {
        return rows.effects(id).stream().map(ResultRows.Effect::excess).reduce(Money.ZERO, Money::plus);
    }
}

package org.fundcase.funding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.funding.Payment.State;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the bank sent back (退票) or did not pay, while the award waits to be asked for anew: told beside it with the bank's
 * reason, and stops nothing.
 */
@Component
class ReturnedAgainstPayment implements PaymentObstacle {

    private final JdbcClient jdbc;

    ReturnedAgainstPayment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<Obstacle>> of(Collection<Award> awards) {
        UUID[] open = awards.stream()
                .filter(award -> award.open().isPositive())
                .map(Award::id)
                .toArray(UUID[]::new);
        Map<UUID, List<Obstacle>> found = new HashMap<>();
        if (open.length > 0) {
            jdbc.sql(
                            "SELECT * FROM (SELECT DISTINCT ON (award_id) award_id, state, note, settled_on FROM funding_payment "
                                    + "WHERE award_id = ANY (?) ORDER BY award_id, requested_at DESC, number DESC) latest "
                                    + "WHERE state IN ('REVERSED', 'FAILED')")
                    .param(open)
                    .query(row -> {
                        found.put(
                                row.getObject("award_id", UUID.class),
                                List.of(new Obstacle(
                                        words(
                                                State.valueOf(row.getString("state")),
                                                row.getString("note"),
                                                row.getObject("settled_on", LocalDate.class)),
                                        false)));
                    });
        }
        return found;
    }

    private static Words words(State state, String note, @Nullable LocalDate on) {
        Words why = note.isBlank() ? Words.of("没有写原因") : Words.asIs(note);
        Object when = on == null ? "" : on;
        return state == State.REVERSED
                ? Words.of("{0}退票：{1}。核对收款账户后重新申请", when, why)
                : Words.of("{0}银行没有付出：{1}。核对后重新申请", when, why);
    }
}

package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.funding.Payment.State;
import org.fundcase.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the bank sent back (退票) or did not pay: told beside the award with the bank's reason until it is asked for anew, and
 * then as long as the new payment goes to the same account. It stops nothing.
 */
@Component
class ReturnedAgainstPayment implements PaymentObstacle {

    private final JdbcClient jdbc;

    ReturnedAgainstPayment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<Obstacle>> of(Collection<Award> awards) {
        UUID[] owed = awards.stream()
                .filter(award -> award.open().isPositive() || award.requested().isPositive())
                .map(Award::id)
                .toArray(UUID[]::new);
        Map<UUID, List<Obstacle>> found = new HashMap<>();
        if (owed.length > 0) {
            jdbc.sql(
                            "SELECT DISTINCT ON (b.award_id) b.award_id, b.state, b.note, b.settled_on, b.account, l.id = b.id AS last "
                                    + "FROM funding_payment b CROSS JOIN LATERAL (SELECT id, state, account FROM funding_payment "
                                    + "WHERE award_id = b.award_id ORDER BY requested_at DESC, number DESC LIMIT 1) l "
                                    + "WHERE b.award_id = ANY (?) AND b.state IN ('REVERSED', 'FAILED') AND (l.id = b.id "
                                    + "OR l.state IN ('REQUESTED', 'APPROVED') AND l.account = b.account) "
                                    + "ORDER BY b.award_id, b.requested_at DESC")
                    .param(owed)
                    .query(row -> {
                        found.put(row.getObject("award_id", UUID.class), List.of(new Obstacle(words(row), false)));
                    });
        }
        return found;
    }

    private static Words words(ResultSet row) throws SQLException {
        String note = row.getString("note");
        Words why = note.isBlank() ? Words.of("没有写原因") : Words.asIs(note);
        LocalDate on = row.getObject("settled_on", LocalDate.class);
        Object when = on == null ? "" : on;
        String account = Payee.masked(row.getString("account"));
        if (!row.getBoolean("last")) {
            return Words.of("收款账户 {0} 和上次被退回的相同，上次的原因：{1}", account, why);
        }
        return State.valueOf(row.getString("state")) == State.REVERSED
                ? Words.of("{0}退票（账户 {1}）：{2}。核对收款账户后重新申请", when, account, why)
                : Words.of("{0}银行没有付出（账户 {1}）：{2}。核对后重新申请", when, account, why);
    }
}

package org.fundcase.funding;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the bank sent back (退票) and nobody paid anew. A payment asked for after the money came back pays it anew, in
 * whatever parts; one that was under way already does not. What is taken off the award is owed no more.
 */
@Component
public class ReturnedPayments {

    private final JdbcClient jdbc;

    ReturnedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether some of what came back to the awards of a case is still to be paid. */
    public boolean isOwed(UUID caseId) {
        Map<UUID, Long> owed = new HashMap<>();
        jdbc.sql("SELECT t.award_id, e.fen FROM funding_award a JOIN funding_account c ON c.owner_id = a.id "
                        + "AND c.kind = 'COMMITMENT' JOIN funding_transfer t ON t.award_id = a.id "
                        + "JOIN funding_entry e ON e.transfer_id = t.id AND e.account_id = c.id "
                        + "LEFT JOIN funding_payment p ON p.id = t.payment_id WHERE a.case_id = ? AND (t.kind IN "
                        + "('REVERSE', 'REDUCE') OR t.kind = 'REQUEST' AND p.state IN ('PAID', 'REVERSED')) "
                        + "ORDER BY t.sequence")
                .param(caseId)
                .query(row -> {
                    UUID award = row.getObject(1, UUID.class);
                    owed.put(award, Math.max(0, owed.getOrDefault(award, 0L) + row.getLong(2)));
                });
        return owed.values().stream().anyMatch(fen -> fen > 0);
    }
}

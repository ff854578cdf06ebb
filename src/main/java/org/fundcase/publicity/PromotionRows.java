package org.fundcase.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of moves from the reserve and of their answers, which are only ever added. */
@Component
class PromotionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    PromotionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a round, the latest first. */
    List<Promotion> of(UUID roundId) {
        return jdbc.sql("SELECT p.*, x.agreed, x.answered_name, x.note FROM publicity_promotion p "
                        + "LEFT JOIN publicity_promotion_answer x ON x.promotion_id = p.id "
                        + "WHERE p.round_id = ? ORDER BY p.proposed_at DESC, p.id")
                .param(roundId)
                .query((row, n) -> promotion(row))
                .list();
    }

    void insert(Promotion one) {
        jdbc.sql(
                        "INSERT INTO publicity_promotion (id, round_id, case_id, number, enterprise, amount_fen, reason, proposed_by, "
                                + "proposed_name, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.roundId(), one.caseId(), one.number(), one.enterprise())
                .params(one.amount().fen(), one.reason(), one.proposedBy(), one.proposedName())
                .param(Timestamp.from(one.proposedAt()))
                .update();
    }

    /** @throws Refusal conflict if somebody had answered */
    void answer(Promotion one, SecondAnswer answer, SignedIn by) {
        int written = jdbc.sql(
                        "INSERT INTO publicity_promotion_answer (promotion_id, proposed_by, agreed, note, "
                                + "answered_by, answered_name, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(one.id(), one.proposedBy(), answer.agreed(), answer.note())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
        if (written == 0) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
    }

    private static Promotion promotion(ResultSet row) throws SQLException {
        return new Promotion(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("enterprise"),
                new Money(row.getLong("amount_fen")),
                row.getString("reason"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("answered_name"),
                row.getString("note"));
    }
}

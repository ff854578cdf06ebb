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
import org.fundcase.publicity.Objection.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of conclusions that take two persons and of their answers, which are only ever added. */
@Component
class ConclusionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConclusionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of an objection, the latest first. */
    List<ProposedConclusion> of(UUID objectionId) {
        return jdbc.sql("SELECT c.*, x.agreed, x.answered_name, x.note FROM publicity_conclusion c "
                        + "LEFT JOIN publicity_conclusion_answer x ON x.conclusion_id = c.id "
                        + "WHERE c.objection_id = ? ORDER BY c.proposed_at DESC, c.id")
                .param(objectionId)
                .query((row, n) -> conclusion(row))
                .list();
    }

    void insert(ProposedConclusion one) {
        Money amount = one.amount();
        jdbc.sql(
                        "INSERT INTO publicity_conclusion (id, objection_id, outcome, amount_fen, findings, reply, proposed_by, "
                                + "proposed_name, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.objectionId(), one.outcome().name())
                .param(amount == null ? null : amount.fen())
                .params(one.findings(), one.reply(), one.proposedBy(), one.proposedName())
                .param(Timestamp.from(one.proposedAt()))
                .update();
    }

    /** @return whether nobody had answered it */
    boolean answer(ProposedConclusion one, SecondAnswer answer, SignedIn by) {
        return jdbc.sql(
                                "INSERT INTO publicity_conclusion_answer (conclusion_id, proposed_by, agreed, note, answered_by, "
                                        + "answered_name, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(one.id(), one.proposedBy(), answer.agreed(), answer.note())
                        .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private static ProposedConclusion conclusion(ResultSet row) throws SQLException {
        return new ProposedConclusion(
                row.getObject("id", UUID.class),
                row.getObject("objection_id", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                money(row.getObject("amount_fen", Long.class)),
                row.getString("findings"),
                row.getString("reply"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("answered_name"),
                row.getString("note"));
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : new Money(fen);
    }
}

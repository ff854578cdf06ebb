package org.fundcase.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.recovery.Grounds.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grounds and decisions of recoveries, which are only ever added. */
@Component
class FileRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest version. */
    Optional<Grounds> facts(UUID recovery) {
        return jdbc.sql("SELECT * FROM recovery_facts WHERE recovery_id = ? ORDER BY version DESC LIMIT 1")
                .param(recovery)
                .query((row, n) -> facts(row))
                .optional();
    }

    void insert(UUID recovery, Grounds facts) {
        jdbc.sql("INSERT INTO recovery_facts (recovery_id, version, cause, facts, evidence, basis, amount_fen, "
                        + "computation, act_ended_on, recorded_by, recorded_name, recorded_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(recovery, facts.version(), facts.cause().name(), facts.facts(), facts.evidence(), facts.basis())
                .params(facts.amount().fen(), facts.computation(), facts.actEndedOn())
                .params(facts.recordedBy(), facts.recordedName(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The latest version. */
    Optional<Decision> decision(UUID recovery) {
        return jdbc.sql(
                        "SELECT d.*, i.paper, i.issued_on FROM recovery_decision d LEFT JOIN recovery_decision_issued i "
                                + "ON i.recovery_id = d.recovery_id AND i.version = d.version "
                                + "WHERE d.recovery_id = ? ORDER BY d.version DESC LIMIT 1")
                .param(recovery)
                .query((row, n) -> decision(row))
                .optional();
    }

    void insert(UUID recovery, Decision decision) {
        jdbc.sql("INSERT INTO recovery_decision (recovery_id, version, amount_fen, pay_days, holder, bank, account, "
                        + "considered, heard, proposed_by, proposed_name, proposed_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(recovery, decision.version(), decision.amount().fen(), decision.payDays())
                .params(decision.holder(), decision.bank(), decision.account(), decision.considered(), decision.heard())
                .params(decision.proposedBy(), decision.proposedName(), Timestamp.from(clock.instant()))
                .update();
    }

    /** @return whether no decision has the number */
    boolean issue(UUID recovery, Decision decision, String paper, LocalDate on, SignedIn by) {
        return jdbc.sql(
                                "INSERT INTO recovery_decision_issued (recovery_id, version, paper, issued_on, issued_by, issued_name, "
                                        + "issued_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (paper) DO NOTHING")
                        .params(recovery, decision.version(), paper, on, by.personId(), by.name())
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Grounds facts(ResultSet row) throws SQLException {
        return new Grounds(
                row.getInt("version"),
                Cause.valueOf(row.getString("cause")),
                row.getString("facts"),
                row.getString("evidence"),
                row.getString("basis"),
                new Money(row.getLong("amount_fen")),
                row.getString("computation"),
                row.getObject("act_ended_on", LocalDate.class),
                row.getObject("recorded_by", UUID.class),
                row.getString("recorded_name"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getInt("version"),
                new Money(row.getLong("amount_fen")),
                row.getInt("pay_days"),
                row.getString("holder"),
                row.getString("bank"),
                row.getString("account"),
                row.getString("considered"),
                row.getInt("heard"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getString("paper"),
                row.getObject("issued_on", LocalDate.class));
    }
}

package org.fundcase.trips;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.stereotype.Component;

/** Begins trips, and keeps what a transaction has to write yet. */
@Component
public class Trips {

    /** Takes the results of what was sent. */
    @FunctionalInterface
    interface Answers {

        /** @param first whether the first result is rows */
        void read(PreparedStatement sent, boolean first) throws SQLException;
    }

    private final JdbcTemplate jdbc;

    Trips(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Trip begin() {
        return new Trip(this);
    }

    /**
     * Writes with the next trip of the transaction, or with its end; at once where there is none. A room that reads what
     * it writes so calls {@link #write} before.
     *
     * @param sql of ours, one statement whose result nobody needs, with names after colons
     */
    public void later(String sql, Values values) {
        Statement statement = Statement.of(sql, values.named());
        InTransaction present = InTransaction.present(this);
        if (present == null) {
            send(List.of(statement), (sent, first) -> {});
        } else {
            present.later(statement);
        }
    }

    /** Writes now what waits. */
    public void write() {
        InTransaction present = InTransaction.present(this);
        if (present != null && present.isWaiting()) {
            send(List.of(), (sent, first) -> {});
        }
    }

    /** What cannot change while the transaction runs is fetched once in it. */
    public <T> T once(Object key, Supplier<T> fetch) {
        InTransaction present = InTransaction.present(this);
        return present == null ? fetch.get() : present.once(key, fetch);
    }

    void send(List<Statement> statements, Answers answers) {
        InTransaction present = InTransaction.present(this);
        List<Statement> all = new ArrayList<>(present == null ? List.of() : present.taken());
        all.addAll(statements);
        String sql = all.stream().map(Statement::sql).collect(Collectors.joining("; "));
        jdbc.execute(sql, (PreparedStatement sent) -> {
            set(sent, all);
            answers.read(sent, sent.execute());
            return null;
        });
    }

    private static void set(PreparedStatement sent, List<Statement> statements) throws SQLException {
        int place = 1;
        for (Statement statement : statements) {
            for (@Nullable Object value : statement.values()) {
                StatementCreatorUtils.setParameterValue(sent, place++, SqlTypeValue.TYPE_UNKNOWN, value);
            }
        }
    }
}

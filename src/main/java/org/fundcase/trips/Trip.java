package org.fundcase.trips;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Questions that are asked together when the first answer is wanted. Each sees what those before it wrote. */
public final class Trip {

    /** A question and where its rows go. */
    private static final class Question<T> {
        final Statement statement;
        final RowMapper<T> mapper;

        @Nullable List<T> answer;

        Question(Statement statement, RowMapper<T> mapper) {
            this.statement = statement;
            this.mapper = mapper;
        }

        void read(ResultSet rows) throws SQLException {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(mapper.mapRow(rows, read.size()));
            }
            answer = read;
        }
    }

    private final Trips trips;
    private final List<Question<?>> questions = new ArrayList<>();

    Trip(Trips trips) {
        this.trips = trips;
    }

    /**
     * Adds a question.
     *
     * @param sql of ours, one statement that gives rows, with names after colons
     * @throws IllegalStateException if the trip has been sent
     */
    public <T> Later<List<T>> ask(String sql, Map<String, ?> named, RowMapper<T> mapper) {
        Question<T> question = new Question<>(Statement.of(sql, named), mapper);
        questions.add(question);
        return () -> {
            if (question.answer == null) {
                send();
            }
            return Objects.requireNonNull(question.answer);
        };
    }

    private void send() {
        List<Question<?>> asked =
                questions.stream().filter(question -> question.answer == null).toList();
        trips.send(asked.stream().map(question -> question.statement).toList(), (statement, first) -> {
            boolean isRows = first;
            int next = 0;
            while (next < asked.size()) {
                if (isRows) {
                    read(asked.get(next++), statement);
                }
                isRows = statement.getMoreResults();
                if (!isRows && next < asked.size() && statement.getUpdateCount() < 0) {
                    throw new SQLException("A question of a trip gave no rows");
                }
            }
        });
    }

    private static void read(Question<?> question, PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            question.read(rows);
        }
    }
}

package org.fundcase.funding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What second persons said; each question has one answer, and none is ever changed. */
@Component
public class SecondAnswers {

    /**
     * What is answered, and where the answers are.
     *
     * @param name of the room's table, before {@code _answer}
     * @param key of what is answered
     */
    public record To(String name, String key) {

        static final To PROPOSAL = new To("funding_proposal", "proposal_id");
        static final To CHANGE = new To("funding_change", "change_id");
        static final To QUOTA_CHANGE = new To("funding_quota_change", "quota_change_id");
        static final To RELEASE = new To("funding_release", "release_id");

        private String sql(boolean due) {
            return "INSERT INTO " + name + "_answer (" + key + ", proposed_by, agreed, note, answered_by, "
                    + "answered_name, answered_at" + (due ? ", due_on" : "") + ") VALUES (?, ?, ?, ?, ?, ?, ?"
                    + (due ? ", ?" : "") + ") ON CONFLICT DO NOTHING";
        }
    }

    /** A question by its id and the first person, who cannot answer it. */
    public record Question(To to, UUID id, UUID proposedBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SecondAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal conflict if somebody had answered */
    public void add(Question question, SecondAnswer answer, SignedIn by) {
        add(question, answer, null, by);
    }

    /**
     * As {@link #add(Question, SecondAnswer, SignedIn)}.
     *
     * @param due the last day to pay what the answer lets go; null where it lets nothing go
     */
    void add(Question question, SecondAnswer answer, @Nullable LocalDate due, SignedIn by) {
        var insert = jdbc.sql(question.to().sql(due != null))
                .params(question.id(), question.proposedBy(), answer.agreed(), answer.note())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()));
        if ((due == null ? insert : insert.param(due)).update() == 0) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
    }
}

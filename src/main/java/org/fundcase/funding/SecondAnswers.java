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

/** What second persons said of money; each question has one answer, and none is ever changed. */
@Component
class SecondAnswers {

    /** What is answered, and where the answers are. */
    enum To {
        PROPOSAL("funding_proposal", "proposal_id"),
        CHANGE("funding_change", "change_id"),
        QUOTA_CHANGE("funding_quota_change", "quota_change_id"),
        RELEASE("funding_release", "release_id");

        private final String name;
        private final String key;

        To(String name, String key) {
            this.name = name;
            this.key = key;
        }

        private String sql(boolean due) {
            return "INSERT INTO " + name + "_answer (" + key + ", proposed_by, agreed, note, answered_by, "
                    + "answered_name, answered_at" + (due ? ", due_on" : "") + ") VALUES (?, ?, ?, ?, ?, ?, ?"
                    + (due ? ", ?" : "") + ") ON CONFLICT DO NOTHING";
        }
    }

    /** A question by its id and the first person, who cannot answer it. */
    record Question(To to, UUID id, UUID proposedBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SecondAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal forbidden to the first person */
    static void requireTwo(UUID first, SignedIn second) {
        if (first.equals(second.personId())) {
            throw Refusal.forbidden("这件事要由另一位负责人同意，提出的人不能自己同意。请换一位有复核权限的人办理。");
        }
    }

    /** @throws Refusal conflict if somebody had answered */
    void add(Question question, SecondAnswer answer, SignedIn by) {
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

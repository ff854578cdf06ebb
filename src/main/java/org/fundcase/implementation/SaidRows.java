package org.fundcase.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What enterprises said, what of it was read, and of what they were reminded: only ever added. */
@Component
class SaidRows {

    private static final String SELECT = "SELECT s.*, r.accepted, r.note, r.read_name, r.read_at "
            + "FROM implementation_said s LEFT JOIN implementation_read r ON r.said_id = s.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SaidRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order in which it was said. */
    List<Said> ofCases(Collection<UUID> cases) {
        return jdbc.sql(SELECT + "WHERE s.case_id = ANY (?) ORDER BY s.said_at, s.id")
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> said(row))
                .list();
    }

    void insert(Said said) {
        Attachment proof = said.proof();
        jdbc.sql("INSERT INTO implementation_said (id, case_id, kind, about, until, content, proof_sha256, proof_name, "
                        + "proof_mime, proof_size, said_by, said_name, said_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)")
                .params(said.id(), said.caseId(), said.kind().name(), said.about(), said.until())
                .param(StoredJson.written(said.content()))
                .param(proof == null ? null : proof.sha256())
                .param(proof == null ? null : proof.fileName())
                .param(proof == null ? null : proof.mime())
                .param(proof == null ? null : proof.size())
                .params(said.saidBy(), said.saidName(), Timestamp.from(said.saidAt()))
                .update();
    }

    /** @return whether nobody had read it */
    boolean read(UUID saidId, boolean accepted, String note, SignedIn by) {
        return jdbc.sql("INSERT INTO implementation_read (said_id, accepted, note, read_by, read_name, read_at) "
                                + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(saidId, accepted, note, by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** @return whether it was not told before */
    boolean remind(UUID caseId, LocalDate until, String what) {
        return jdbc.sql("INSERT INTO implementation_reminder (case_id, until, what, at) VALUES (?, ?, ?, ?) "
                                + "ON CONFLICT DO NOTHING")
                        .params(caseId, until, what, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                Said.Kind.valueOf(row.getString("kind")),
                row.getObject("about", UUID.class),
                row.getObject("until", LocalDate.class),
                StoredJson.read(row.getString("content")),
                StoredJson.proof(row),
                row.getObject("said_by", UUID.class),
                row.getString("said_name"),
                row.getTimestamp("said_at").toInstant(),
                read(row));
    }

    private static Said.@Nullable Read read(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("read_at");
        return at == null
                ? null
                : new Said.Read(
                        row.getBoolean("accepted"), row.getString("note"), row.getString("read_name"), at.toInstant());
    }
}

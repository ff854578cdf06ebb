package org.fundcase.publicity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that tell who handed an objection in: the name, and the evidence, which may show it. */
@Component
class ObjectorRows {

    private final JdbcClient jdbc;

    ObjectorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID objectionId, Objector objector) {
        jdbc.sql("INSERT INTO publicity_objector (objection_id, name, contact) VALUES (?, ?, ?)")
                .params(objectionId, objector.name(), objector.contact())
                .update();
    }

    /** Empty for an anonymous one. */
    Optional<Objector> of(UUID objectionId) {
        return jdbc.sql("SELECT name, contact FROM publicity_objector WHERE objection_id = :objection")
                .param("objection", objectionId)
                .query((row, n) -> new Objector(row.getString("name"), row.getString("contact")))
                .optional();
    }

    /** Of all that objected in a round, the longest name first, so that none leaves a part of another. */
    List<String> names(UUID roundId) {
        return jdbc.sql("SELECT DISTINCT w.name, length(w.name) FROM publicity_objector w JOIN publicity_objection o "
                        + "ON o.id = w.objection_id WHERE o.round_id = ? AND w.name <> '' ORDER BY 2 DESC, 1")
                .param(roundId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    void insert(UUID objectionId, List<Attachment> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            Attachment file = evidence.get(i);
            jdbc.sql("INSERT INTO publicity_objection_file (objection_id, position, sha256, name, mime, size) "
                            + "VALUES (?, ?, ?, ?, ?, ?)")
                    .params(objectionId, i + 1, file.sha256(), file.fileName(), file.mime(), file.size())
                    .update();
        }
    }

    /** In the order they were added. */
    List<Attachment> evidence(UUID objectionId) {
        return jdbc.sql("SELECT * FROM publicity_objection_file WHERE objection_id = :objection ORDER BY position")
                .param("objection", objectionId)
                .query((row, n) -> new Attachment(
                        row.getString("sha256"), row.getString("name"), row.getString("mime"), row.getLong("size")))
                .list();
    }
}

package org.fundcase.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what the application holds with what it said. */
final class Afterwards {

    private final JdbcClient database;
    private final Journal journal;

    Afterwards(JdbcClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    void isWhatWasAcknowledged(Path objects) {
        everyUploadHasItsRowAndItsBytes(objects);
        everySubmissionIsOneCaseWithItsNumber();
        everyAcceptanceIssuedOneNotice();
        historyTellsEachOnce();
        noJobIsDead();
    }

    private void everyUploadHasItsRowAndItsBytes(Path objects) {
        Map<UUID, String> stored = database
                .sql("SELECT id, sha256 FROM documents_document")
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (Journal.Upload upload : journal.uploads) {
            assertThat(stored.get(upload.documentId())).isEqualTo(upload.sha256());
        }
        assertThat(stored).as("no document without a key that was answered").hasSameSizeAs(journal.uploads);
        stored.values().forEach(sha256 -> assertThat(KillIT.sha256(KillIT.object(objects, sha256)))
                .isEqualTo(sha256));
    }

    private void everySubmissionIsOneCaseWithItsNumber() {
        Map<UUID, String> numbers = database
                .sql("SELECT id, number FROM cases_application WHERE state <> 'DRAFT'")
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(numbers).isEqualTo(journal.submissions);
        assertThat(journal.begun).isEqualTo(numbers.keySet());
        assertThat(count("FROM cases_application")).isEqualTo(journal.begun.size());
        assertThat(count("FROM workflow_case WHERE case_id IN (SELECT id FROM cases_application)"))
                .isEqualTo(journal.begun.size());
        assertThat(count("FROM workflow_case WHERE case_id IN (SELECT id FROM rounds_round)"))
                .as("each round is one case")
                .isEqualTo(count("FROM rounds_round"));
        assertThat(count("FROM workflow_task WHERE stage = 'ACCEPTANCE'")).isEqualTo(journal.begun.size());
        assertThat(count("FROM act_cmmn_ru_case_inst"))
                .isEqualTo(count("FROM workflow_case WHERE deployment_id <> ''"));
    }

    private void everyAcceptanceIssuedOneNotice() {
        List<UUID> noticed = database.sql("SELECT subject_id FROM letters_letter WHERE kind = 'ACCEPTANCE'")
                .query(UUID.class)
                .list();
        assertThat(noticed).containsExactlyInAnyOrderElementsOf(journal.accepted);
        assertThat(count("FROM letters_file f JOIN letters_letter l ON l.id = f.letter_id WHERE l.kind = 'ACCEPTANCE'"))
                .as("a docx and a pdf of each")
                .isEqualTo(2L * noticed.size());
        assertThat(count("FROM workflow_task WHERE stage = 'ACCEPTANCE' AND state = 'DONE'"))
                .isEqualTo(noticed.size());
    }

    private void historyTellsEachOnce() {
        assertThat(events("DocumentReceived")).isEqualTo(journal.uploads.size());
        assertThat(events("DocumentRead")).isEqualTo(journal.uploads.size());
        assertThat(events("ApplicationSubmitted")).isEqualTo(journal.submissions.size());
        assertThat(events("ApplicationAccepted")).isEqualTo(journal.accepted.size());
    }

    private void noJobIsDead() {
        assertThat(count("FROM act_ru_deadletter_job")).isZero();
        assertThat(count("FROM act_ru_job WHERE retries_ < 3")).isZero();
        assertThat(count("FROM documents_document WHERE reading = 'UNSUPPORTED'"))
                .isZero();
    }

    private long events(String type) {
        return count("FROM history_entry WHERE type = '" + type + "'");
    }

    private long count(String from) {
        return Backlog.count(database, from);
    }
}

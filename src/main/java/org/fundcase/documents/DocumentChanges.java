package org.fundcase.documents;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each change of a document in one transaction: row, event, and the job that follows. */
@Component
class DocumentChanges {

    /**
     * What a row says beside the upload and its file.
     *
     * @param part its place among what came in together
     */
    private record Origin(int version, @Nullable DocumentKind asked, int part, @Nullable String packageSha256) {}

    private final JdbcClient jdbc;
    private final DocumentRows rows;
    private final AskedKinds asked;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentChanges(
            JdbcClient jdbc,
            DocumentRows rows,
            AskedKinds asked,
            @Lazy SchedulerClient jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.asked = asked;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** @param sentSha256 of the bytes as they were sent: of the file, or of the ZIP that the files lay in */
    @Transactional
    public List<StoredDocument> add(Upload upload, List<KeptFile> files, String sentSha256) {
        DocumentKind kind = asked.of(upload.caseId(), upload.slot());
        int version = retireReplaced(upload.replaces()) + 1;
        List<StoredDocument> added = new ArrayList<>();
        for (KeptFile file : files) {
            String packageSha256 = file.sha256().equals(sentSha256) ? null : sentSha256;
            UUID id = insert(upload, file, new Origin(version, kind, added.size(), packageSha256));
            events.publishEvent(new DocumentEvent.DocumentReceived(
                    upload.caseId(),
                    id,
                    upload.slot(),
                    file.fileName(),
                    packageSha256 == null ? null : upload.fileName(),
                    file.sha256(),
                    upload.by()));
            jobs.scheduleIfNotExists(ReadDocument.TASK.instance(id.toString()).build(), Instant.now());
            added.add(rows.find(id).orElseThrow());
        }
        return added;
    }

    private UUID insert(Upload upload, KeptFile file, Origin origin) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO documents_document (id, case_id, enterprise_id, slot, file_name, mime, size, sha256, version, "
                                + "idempotency_key, uploaded_by, uploaded_name, uploaded_at, asked_kind, part, package_sha256) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(upload.caseId())
                .param(upload.enterpriseId())
                .param(upload.slot())
                .param(file.fileName())
                .param(file.mime())
                .param(file.size())
                .param(file.sha256())
                .param(origin.version())
                .param(upload.idempotencyKey())
                .param(upload.by().personId())
                .param(upload.by().name())
                .param(Timestamp.from(clock.instant()))
                .param(origin.asked() == null ? null : origin.asked().name())
                .param(origin.part())
                .param(origin.packageSha256())
                .update();
        return id;
    }

    @Transactional
    public void remove(StoredDocument document, Actor by) {
        if (!retire(document.id())) {
            return;
        }
        events.publishEvent(
                new DocumentEvent.DocumentRemoved(document.caseId(), document.id(), document.fileName(), by));
    }

    private int retireReplaced(@Nullable UUID replaced) {
        if (replaced == null) {
            return 0;
        }
        if (!retire(replaced)) {
            throw Refusal.conflict("replaced", "这份材料刚刚被别人替换或删除。请刷新后核对，再上传。");
        }
        return rows.find(replaced).orElseThrow().version();
    }

    /** @return false if it was taken out already */
    private boolean retire(UUID id) {
        jdbc.sql("DELETE FROM documents_invoice WHERE document_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("UPDATE documents_document SET removed_at = :now WHERE id = :id AND removed_at IS NULL")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }
}

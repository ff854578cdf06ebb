package org.fundcase.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.documents.reading.FileType;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.storage.Incoming;
import org.fundcase.storage.ObjectStore;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The door to uploaded documents. The way in: stream once into a spool while hashing, look at the content, put the bytes
 * under their hash, then one transaction for row, event and the job that reads. When {@link #receive} returns, the
 * document is never lost; an object without a row is legal, a row without an object does not happen.
 */
@Component
public class Documents {

    private static final Logger log = LoggerFactory.getLogger(Documents.class);

    private final ObjectStore store;
    private final DocumentRows rows;
    private final DocumentChanges changes;
    private final CorrectField fields;
    private final Passing passing;
    private final Trips trips;
    private final DataSize largest;

    Documents(
            ObjectStore store,
            DocumentRows rows,
            DocumentChanges changes,
            CorrectField fields,
            Passing passing,
            Trips trips,
            @Value("${fundcase.documents.largest}") DataSize largest) {
        this.store = store;
        this.rows = rows;
        this.changes = changes;
        this.fields = fields;
        this.passing = passing;
        this.trips = trips;
        this.largest = largest;
    }

    /**
     * Takes a file. A repeated idempotency key with the same bytes gives the first answer again.
     *
     * @param body read to its end, not closed
     * @throws Refusal in the uploader's words: too large, empty, wrong or dangerous type, other bytes than the checksum
     *     says, a key used for other bytes; unavailable if the store did not take it. Nothing is kept then.
     */
    public StoredDocument receive(Upload upload, InputStream body) {
        try (Incoming spool = store.receive(new Bounded(body, largest.toBytes()), passing.folder())) {
            requireSame(upload, spool);
            FileType type = FileType.sniff(spool.file(), upload.fileName());
            Optional<StoredDocument> before = earlier(upload, spool);
            if (before.isPresent()) {
                return before.get();
            }
            store.put(StoredDocument.objectKey(spool.sha256()), spool);
            return add(upload, type, spool);
        } catch (IOException e) {
            log.warn("An upload was not stored", e);
            throw Refusal.unavailable("文件没有存下来，可能是存储繁忙。请稍后重试，已填的内容不受影响。");
        }
    }

    private StoredDocument add(Upload upload, FileType type, Incoming spool) {
        try {
            return changes.add(upload, type, spool);
        } catch (DuplicateKeyException sameKeyAtOnce) {
            return earlier(upload, spool).orElseThrow(() -> sameKeyAtOnce);
        }
    }

    /** The current documents of a case: newest versions, none that were removed. */
    public List<DocumentDetail> of(UUID caseId) {
        return of(caseId, trips.begin()).get();
    }

    /** As {@link #of(UUID)}, with others. */
    public Later<List<DocumentDetail>> of(UUID caseId, Trip trip) {
        return rows.current(caseId, trip);
    }

    /** @throws Refusal not found; that the reader may see it is asked with {@link StoredDocument#caseId()} */
    public DocumentDetail get(UUID documentId) {
        return rows.detail(documentId).orElseThrow(Refusal::notFound);
    }

    /** The original bytes; the caller closes the stream. */
    public InputStream open(StoredDocument document) {
        try {
            return store.open(document.objectKey());
        } catch (IOException e) {
            log.error("Document {} cannot be opened", document.id(), e);
            throw Refusal.unavailable("文件暂时取不到。请稍后再试。");
        }
    }

    /** Takes a document out of its slot; its bytes and its row stay. */
    public void remove(UUID documentId, Actor by) {
        changes.remove(get(documentId).document(), by);
    }

    /**
     * Sets a value as a person reads it; it wins over the machine's, which is kept.
     *
     * @throws Refusal if the value does not have the form of its field; conflict if somebody else gave the field another
     *     value since, or the document was replaced
     */
    public void correct(UUID documentId, FieldCorrection correction, Actor by) {
        fields.correct(get(documentId).document(), correction, by);
    }

    private Optional<StoredDocument> earlier(Upload upload, Incoming spool) {
        Optional<StoredDocument> before = rows.byIdempotencyKey(upload.caseId(), upload.idempotencyKey());
        before.filter(document -> !document.sha256().equals(spool.sha256())).ifPresent(other -> {
            throw Refusal.conflict("idempotency-key", "这个上传编号已经用于另一个文件。请换一个编号再传。");
        });
        return before;
    }

    private static void requireSame(Upload upload, Incoming spool) {
        String expected = upload.sha256();
        if (expected != null && !expected.isBlank() && !expected.equalsIgnoreCase(spool.sha256())) {
            throw Refusal.invalid("sha256", "收到的内容与校验值不符，传输中可能出错。请重新上传。");
        }
    }
}

package org.fundcase.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
 * The door to uploaded documents. The way in: stream once into a spool while hashing, look at the content, take a ZIP of
 * several documents apart, put the bytes under their hash, then one transaction for rows, events and the jobs that read.
 * When {@link #receive} returns, the documents are never lost; an object without a row is legal, a row without an object
 * does not happen.
 */
@Component
public class Documents {

    private static final Logger log = LoggerFactory.getLogger(Documents.class);

    private final ObjectStore store;
    private final KeepFiles files;
    private final EarlierUploads earlier;
    private final DocumentRows rows;
    private final DocumentChanges changes;
    private final CorrectField fields;
    private final Passing passing;
    private final Trips trips;
    private final DataSize largest;

    Documents(
            ObjectStore store,
            KeepFiles files,
            EarlierUploads earlier,
            DocumentRows rows,
            DocumentChanges changes,
            CorrectField fields,
            Passing passing,
            Trips trips,
            @Value("${fundcase.documents.largest}") DataSize largest) {
        this.store = store;
        this.files = files;
        this.earlier = earlier;
        this.rows = rows;
        this.changes = changes;
        this.fields = fields;
        this.passing = passing;
        this.trips = trips;
        this.largest = largest;
    }

    /**
     * Takes a file: it is one document, except for a ZIP of several, where each is one. A repeated idempotency key with
     * the same bytes gives the first answer again.
     *
     * @param body read to its end, not closed
     * @return never empty; more than one only from a ZIP, in its order
     * @throws Refusal in the uploader's words: too large, empty, wrong or dangerous type, other bytes than the checksum
     *     says, a key used for other bytes, several documents where one has room; unavailable if the store did not take
     *     it. Nothing is kept then.
     */
    public List<StoredDocument> receive(Upload upload, InputStream body) {
        try (Incoming spool = store.receive(new Bounded(body, largest.toBytes()), passing.folder())) {
            requireSame(upload, spool);
            FileType type = FileType.sniff(spool.file(), upload.fileName());
            List<StoredDocument> before = earlier.of(upload, spool.sha256());
            return before.isEmpty() ? add(upload, files.keep(upload, type, spool), spool.sha256()) : before;
        } catch (IOException e) {
            log.warn("An upload was not stored", e);
            throw Refusal.unavailable("文件没有存下来，可能是存储繁忙。请稍后重试，已填的内容不受影响。");
        }
    }

    private List<StoredDocument> add(Upload upload, List<KeptFile> kept, String sentSha256) {
        try {
            return changes.add(upload, kept, sentSha256);
        } catch (DuplicateKeyException sameKeyAtOnce) {
            List<StoredDocument> first = earlier.of(upload, sentSha256);
            if (first.isEmpty()) {
                throw sameKeyAtOnce;
            }
            return first;
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

    private static void requireSame(Upload upload, Incoming spool) {
        String expected = upload.sha256();
        if (expected != null && !expected.isBlank() && !expected.equalsIgnoreCase(spool.sha256())) {
            throw Refusal.invalid("sha256", "收到的内容与校验值不符，传输中可能出错。请重新上传。");
        }
    }
}

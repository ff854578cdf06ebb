package org.fundcase.documents;

import java.io.IOException;
import java.io.InputStream;
import org.fundcase.documents.reading.FileType;
import org.fundcase.documents.reading.Reading;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.storage.Incoming;
import org.fundcase.storage.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Files that prove something outside any application, for example the minutes behind a decision. They are taken under
 * the same rules as documents of a case. The caller keeps the row: an object nobody's row names is an
 * orphan.
 */
@Component
public class Attachments {

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);
    private static final int LONGEST_NAME = 255;

    /**
     * A kept file.
     *
     * @param sha256 of its bytes, 64 hex digits
     * @param mime by content, one of the allowed types
     * @param size in bytes
     */
    public record Attachment(String sha256, String fileName, String mime, long size) {}

    private final ObjectStore store;
    private final Passing passing;
    private final ReadStored stored;
    private final DataSize largest;

    Attachments(
            ObjectStore store,
            Passing passing,
            ReadStored stored,
            @Value("${fundcase.documents.largest}") DataSize largest) {
        this.store = store;
        this.passing = passing;
        this.stored = stored;
        this.largest = largest;
    }

    /**
     * Takes a file; when this returns its bytes are durable.
     *
     * @param body read to its end, not closed
     * @throws Refusal in the uploader's words: too large, empty, wrong or dangerous type; unavailable if the store did
     *     not take it
     */
    public Attachment keep(String fileName, InputStream body) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String name = Texts.required("file", "文件名", bare, LONGEST_NAME);
        try (Incoming spool = store.receive(new Bounded(body, largest.toBytes()), passing.folder())) {
            FileType type = FileType.sniff(spool.file(), name);
            store.put(StoredDocument.objectKey(spool.sha256()), spool);
            return new Attachment(spool.sha256(), name, type.mime(), spool.size());
        } catch (IOException e) {
            log.warn("An attachment was not stored", e);
            throw Refusal.unavailable("文件没有存下来，可能是存储繁忙。请稍后重试。");
        }
    }

    /** What a kept file says, read as documents of a case are: in a child with limits. */
    public Reading read(Attachment attachment) {
        try {
            return stored.read(StoredDocument.objectKey(attachment.sha256()), attachment.fileName());
        } catch (IOException e) {
            log.error("Attachment {} cannot be read", attachment.sha256(), e);
            throw Refusal.unavailable("文件暂时取不到。请稍后再试。");
        }
    }

    /** The bytes; the caller closes the stream. */
    public InputStream open(Attachment attachment) {
        try {
            return store.open(StoredDocument.objectKey(attachment.sha256()));
        } catch (IOException e) {
            log.error("Attachment {} cannot be opened", attachment.sha256(), e);
            throw Refusal.unavailable("文件暂时取不到。请稍后再试。");
        }
    }
}

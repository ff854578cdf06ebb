package org.fundcase.documents;

import java.time.Instant;
import java.util.UUID;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.documents.reading.FileType;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file and how far reading it has come.
 *
 * @param sha256 of the original bytes, 64 hex digits
 * @param version 1 for the first file of its line, 2 for what replaced it
 * @param readingNote why it could not be read, for a clerk; null if it was or is pending
 * @param asked what its slot asked for when it came; null where that is nothing that is told apart
 * @param kind what it is by its content; null while not read
 * @param pages to look at; null while not read, and where nothing was read and nothing can be drawn
 */
public record StoredDocument(
        UUID id,
        UUID caseId,
        UUID enterpriseId,
        String slot,
        String fileName,
        String mime,
        long size,
        String sha256,
        int version,
        Instant uploadedAt,
        String uploadedBy,
        State reading,
        @Nullable Words readingNote,
        @Nullable DocumentKind asked,
        @Nullable DocumentKind kind,
        @Nullable Integer pages) {

    public enum State {
        PENDING,
        READ,
        /** A sound file that only a person can read. */
        UNSUPPORTED,
        /** Could not be read in two tries; a person looks. */
        FAILED
    }

    /** Whether its pages can be looked at as pictures; office files and packages have none. */
    public boolean isDrawn() {
        return pages != null && pages > 0 && !mime.equals(FileType.ZIP.mime()) && !isOfOffice();
    }

    private boolean isOfOffice() {
        return mime.equals(FileType.DOCX.mime()) || mime.equals(FileType.XLSX.mime());
    }

    String objectKey() {
        return objectKey(sha256);
    }

    static String objectKey(String sha256) {
        return "documents/" + sha256.substring(0, 2) + "/" + sha256;
    }
}

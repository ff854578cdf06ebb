package org.fundcase.letters;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A paper's file as a download: never shown inside a page, never sniffed. */
@Component
class Download {

    private final Letters letters;
    private final IssueLetter issue;

    Download(Letters letters, IssueLetter issue) {
        this.letters = letters;
        this.issue = issue;
    }

    ResponseEntity<Resource> of(SignedIn me, UUID id, Letter.Form form) {
        Letter letter = letters.get(me, id);
        wanted(letter, form);
        return saved(letter.fileName(), form, letters.open(me, id, form));
    }

    /** What is public, for everybody. */
    ResponseEntity<Resource> ofPublic(Letter letter, Letter.Form form) {
        wanted(letter, form);
        return saved(letter.fileName(), form, letters.openPublic(letter, form));
    }

    /** A job makes what is not there yet; the reader is asked to come again. */
    private void wanted(Letter letter, Letter.Form form) {
        if (letter.file(form) == null) {
            issue.wanted(letter.id());
        }
    }

    static ResponseEntity<Resource> saved(String title, Letter.Form form, InputStream bytes) {
        String name = title + "." + form.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(form.mime()))
                .body(new InputStreamResource(bytes));
    }
}

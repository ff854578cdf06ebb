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

    Download(Letters letters) {
        this.letters = letters;
    }

    ResponseEntity<Resource> of(SignedIn me, UUID id, Letter.Form form) {
        InputStream bytes = letters.open(me, id, form);
        String name = letters.get(id).fileName() + "." + form.name().toLowerCase(Locale.ROOT);
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

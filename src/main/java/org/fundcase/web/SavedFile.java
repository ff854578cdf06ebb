package org.fundcase.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way out and in. What goes out is always to be saved, never to be opened in the page, where it could act as ours. */
public final class SavedFile {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private SavedFile() {}

    /** @param body closed when it is sent */
    public static ResponseEntity<InputStreamResource> of(String name, String mime, long size, InputStream body) {
        return named(name, mime).contentLength(size).body(new InputStreamResource(body));
    }

    public static ResponseEntity<byte[]> of(String name, String mime, byte[] bytes) {
        return named(name, mime).body(bytes);
    }

    /** A table for a spreadsheet, in UTF-8 with a byte order mark of its own. */
    public static ResponseEntity<byte[]> csv(String name, byte[] bytes) {
        return of(name, "text/csv;charset=UTF-8", bytes);
    }

    /** The name of a file that came; never null. */
    public static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static ResponseEntity.BodyBuilder named(String name, String mime) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mime))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", NOTHING_RUNS);
    }
}

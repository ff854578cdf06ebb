package org.fundcase.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.reading.PageImage;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Original bytes to keep, page images to look at. */
@Controller
@RequestMapping("/documents/{id}")
class DocumentsPage {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";
    private static final MediaType PLAIN_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** Browsers keep nothing, so who turns pages back and forth would have each drawn anew. */
    private final Cache<String, PageImage.Drawn> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String page, PageImage.Drawn image) -> image.png().length)
            .build();

    private final SeeDocument see;
    private final Documents documents;
    private final DrawPage pages;

    DocumentsPage(SeeDocument see, Documents documents, DrawPage pages) {
        this.see = see;
        this.documents = documents;
        this.pages = pages;
    }

    /** Always to be saved, never to be opened in the page: a file from outside gets no chance to act as ours. */
    @GetMapping("/original")
    ResponseEntity<InputStreamResource> original(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        StoredDocument document = see.by(me, id).document();
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mime()))
                .contentLength(document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(new InputStreamResource(documents.open(document)));
    }

    /** @param number from 1 */
    @GetMapping("/pages/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable UUID id, @PathVariable int number, @AuthenticationPrincipal SignedIn me, Locale locale)
            throws IOException {
        PageImage image = drawn(see.by(me, id).document(), number);
        if (image instanceof PageImage.Drawn drawn) {
            return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(drawn.png());
        }
        String reason =
                image instanceof PageImage.Missing missing ? missing.reason().in(locale) : "";
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(PLAIN_TEXT)
                .body(reason.getBytes(StandardCharsets.UTF_8));
    }

    private PageImage drawn(StoredDocument document, int number) throws IOException {
        String page = document.sha256() + "/" + number;
        PageImage.Drawn known = drawn.getIfPresent(page);
        if (known != null) {
            return known;
        }
        PageImage image = pages.of(document, number);
        if (image instanceof PageImage.Drawn fresh) {
            drawn.put(page, fresh);
        }
        return image;
    }
}

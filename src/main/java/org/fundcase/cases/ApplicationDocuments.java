package org.fundcase.cases;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.StoredDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The proofs of the application page: by its script one file at a time with progress, or by a plain form. The page reads
 * from its live part which documents a file has become.
 */
@Controller
@RequestMapping("/applications/{id}/documents")
class ApplicationDocuments {

    record Received(UUID id, String reading) {}

    private final ReceiveProof proofs;

    ApplicationDocuments(ReceiveProof proofs) {
        this.proofs = proofs;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Received> receive(
            @PathVariable UUID id,
            ReceiveProof.Sent sent,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        return proofs.receive(id, sent.with(key), me).stream()
                .map(ApplicationDocuments::received)
                .toList();
    }

    private static Received received(StoredDocument document) {
        return new Received(document.id(), document.reading().name().toLowerCase(Locale.ROOT));
    }

    @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
    String receiveForm(@PathVariable UUID id, ReceiveProof.Sent sent, @AuthenticationPrincipal SignedIn me)
            throws IOException {
        proofs.receive(id, sent, me);
        return "redirect:/applications/" + id + "#proof-" + sent.slot();
    }

    @PostMapping("/{document}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID document, @AuthenticationPrincipal SignedIn me) {
        proofs.remove(id, document, me);
        return "redirect:/applications/" + id;
    }
}

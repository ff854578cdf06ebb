package org.fundcase.acceptance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.StoredDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The papers of an application for acceptance, for programs. */
@Tag(name = "acceptances")
@RestController
@RequestMapping("/api/v1/cases/{id}/completion/documents")
class CompletionPapersApi {

    private final ShowCompletion show;
    private final ApplyForAcceptance apply;

    CompletionPapersApi(ShowCompletion show, ApplyForAcceptance apply) {
        this.show = show;
        this.apply = apply;
    }

    @Schema(name = "AcceptancePaper")
    record Paper(
            UUID id,
            String slot,
            String fileName,
            String sha256,
            @Schema(allowableValues = {"pending", "read", "unsupported", "failed"}) String reading) {

        static Paper of(StoredDocument document) {
            return new Paper(
                    document.id(),
                    document.slot(),
                    document.fileName(),
                    document.sha256(),
                    document.reading().name().toLowerCase(Locale.ROOT));
        }
    }

    @Operation(operationId = "listAcceptancePapers", summary = "Papers of an acceptance that the caller may see")
    @GetMapping
    List<Paper> all(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return show.of(id, me).papers().stream()
                .map(detail -> Paper.of(detail.document()))
                .toList();
    }

    @Operation(
            operationId = "addAcceptancePaper",
            summary = "Add a paper to a slot of the acceptance",
            description = "A slot for one paper keeps the newest; in one for many, a ZIP of several is taken apart.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    List<Paper> add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        show.of(id, me);
        return apply.receive(id, slot, file, me).stream().map(Paper::of).toList();
    }

    @Operation(operationId = "removeAcceptancePaper", summary = "Take a paper out of a draft")
    @PostMapping("/{document}/remove")
    List<Paper> remove(@PathVariable UUID id, @PathVariable UUID document, @AuthenticationPrincipal SignedIn me) {
        show.of(id, me);
        apply.remove(id, document, me);
        return all(id, me);
    }
}

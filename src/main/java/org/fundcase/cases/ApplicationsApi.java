package org.fundcase.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications for the programs of an enterprise. */
@Tag(name = "applications")
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationsApi {

    /**
     * A file that was taken. What stands here beside {@code documents} is said of the first of them.
     *
     * @param documents never empty
     */
    record Received(
            UUID id,
            String sha256,
            @Schema(allowableValues = {"pending", "read", "unsupported", "failed"}) String reading,
            @Schema(
                            description = "One, or each document of a ZIP of several, in its order; id, sha256 and "
                                    + "reading of the answer are those of the first")
                    List<Part> documents) {

        static Received of(List<StoredDocument> received) {
            List<Part> parts = received.stream().map(Part::of).toList();
            Part first = parts.get(0);
            return new Received(first.id(), first.sha256(), first.reading(), parts);
        }
    }

    /** A document that a file has become. */
    @Schema(name = "ReceivedDocument")
    record Part(
            UUID id,
            String fileName,
            String sha256,
            @Schema(allowableValues = {"pending", "read", "unsupported", "failed"}) String reading) {

        static Part of(StoredDocument document) {
            return new Part(
                    document.id(),
                    document.fileName(),
                    document.sha256(),
                    document.reading().name().toLowerCase(Locale.ROOT));
        }
    }

    record Submitted(UUID id, String number, @Schema(implementation = CaseState.class) String state) {}

    private final BeginByProgram begin;
    private final FillApplication fill;
    private final ReceiveProof proofs;
    private final SubmitByProgram submit;

    ApplicationsApi(BeginByProgram begin, FillApplication fill, ReceiveProof proofs, SubmitByProgram submit) {
        this.begin = begin;
        this.fill = fill;
        this.proofs = proofs;
        this.submit = submit;
    }

    @Operation(operationId = "beginApplication", summary = "Begin an application")
    @ApiResponse(
            responseCode = "200",
            description = "The draft the enterprise already has for the round and item, unchanged")
    @ApiResponse(responseCode = "201", description = "A new draft")
    @PostMapping
    ResponseEntity<ApplicationBody.Shown> begin(
            @RequestBody ApplicationBody body, @AuthenticationPrincipal SignedIn me) {
        BeginByProgram.Begun begun = begin.begin(body, me);
        return ResponseEntity.status(begun.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(ApplicationBody.of(begun.grantCase()));
    }

    @Operation(operationId = "listApplications", summary = "The applications of the own enterprise, the latest first")
    @GetMapping
    List<ApplicationBody.Shown> all(@AuthenticationPrincipal SignedIn me) {
        return fill.of(me.officeId()).stream().map(ApplicationBody::of).toList();
    }

    @Operation(operationId = "getApplication", summary = "An application of the own enterprise")
    @GetMapping("/{id}")
    ApplicationBody.Shown get(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return ApplicationBody.of(fill.own(id, me));
    }

    @Operation(
            operationId = "saveApplication",
            summary = "Replace the contents; what is left out is emptied, another item is chosen for a draft. "
                    + "409 if version is not the newest")
    @PutMapping("/{id}")
    ApplicationBody.Shown save(
            @PathVariable UUID id, @RequestBody ApplicationBody body, @AuthenticationPrincipal SignedIn me) {
        return ApplicationBody.of(begin.replace(id, body, me));
    }

    @Operation(
            operationId = "addDocument",
            summary = "Add a file; the same Idempotency-Key with the same bytes gives the first answer again",
            description = "In a slot that takes many, a ZIP of several documents (at most 50) is taken apart: each "
                    + "becomes a document with the name of its entry, all of them or none. A ZIP in the ZIP, or a file "
                    + "that is not taken by itself, refuses the whole and is named. A ZIP of one document stays one.")
    @PostMapping(path = "/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Received receive(
            @PathVariable UUID id,
            ReceiveProof.Sent sent,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        return Received.of(proofs.receive(id, sent.with(key), me));
    }

    @Operation(
            operationId = "submitApplication",
            summary = "Submit; the same Idempotency-Key submits nothing again. 422 tells what stands in the way")
    @PostMapping("/{id}/submit")
    Submitted submit(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal SignedIn me) {
        GrantCase submitted = submit.submit(id, key, me);
        return new Submitted(id, submitted.label().zh(), submitted.state().name());
    }
}

package org.fundcase.letters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Papers for programs. */
@Tag(name = "letters")
@RestController
@RequestMapping("/api/v1")
class LetterApi {

    private final Letters letters;
    private final Download download;

    LetterApi(Letters letters, Download download) {
        this.letters = letters;
        this.download = download;
    }

    @Operation(operationId = "listLetters", summary = "The papers of a case that concern the reader")
    @GetMapping("/cases/{caseId}/letters")
    List<Letter> ofCase(@PathVariable UUID caseId, @AuthenticationPrincipal SignedIn me) {
        return letters.seenBy(me, caseId);
    }

    @Operation(operationId = "listLettersOfRound", summary = "The papers of a round that concern the reader")
    @GetMapping("/rounds/{id}/letters")
    List<Letter> ofRound(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return letters.ofRound(me, id);
    }

    @Operation(operationId = "listLettersOfRecovery", summary = "The papers of a recovery that concern the reader")
    @GetMapping("/recoveries/{id}/letters")
    List<Letter> ofRecovery(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return letters.ofRecovery(me, id);
    }

    @Operation(operationId = "listLettersOfListing", summary = "The papers of a listing that concern the reader")
    @GetMapping("/credit/{id}/letters")
    List<Letter> ofListing(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return letters.ofListing(me, id);
    }

    @Operation(
            operationId = "listLettersOfPerformance",
            summary = "The papers of a sheet of performance that concern the reader")
    @GetMapping("/performance/{id}/letters")
    List<Letter> ofPerformance(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return letters.ofPerformance(me, id);
    }

    @Operation(
            operationId = "listLettersOfSource",
            summary = "The papers drawn from one thing, as batch/ID, block/ID, plan/ID or objection/ID")
    @GetMapping("/letters")
    List<Letter> ofSource(@RequestParam String source, @AuthenticationPrincipal SignedIn me) {
        return letters.ofSource(me, source);
    }

    @Operation(operationId = "getLetter", summary = "A paper with its number, files and service")
    @GetMapping("/letters/{id}")
    Letter one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return letters.get(me, id);
    }

    @Operation(operationId = "downloadPdf", summary = "The paper as PDF; 404 while it is being made")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/pdf"))
    @GetMapping("/letters/{id}/pdf")
    ResponseEntity<Resource> pdf(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return download.of(me, id, Letter.Form.PDF);
    }

    @Operation(operationId = "downloadDocx", summary = "The paper as DOCX; 404 while it is being made")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
    @GetMapping("/letters/{id}/docx")
    ResponseEntity<Resource> docx(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return download.of(me, id, Letter.Form.DOCX);
    }

    @Operation(operationId = "recordService", summary = "Record that the paper reached its recipient (送达)")
    @PostMapping("/letters/{id}/service")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void served(@PathVariable UUID id, @RequestBody ServiceNote note, @AuthenticationPrincipal SignedIn me) {
        letters.recordService(me, id, note);
    }
}

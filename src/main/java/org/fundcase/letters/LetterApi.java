package org.fundcase.letters;

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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Papers for programs. */
@RestController
@RequestMapping("/api/v1")
class LetterApi {

    private final Letters letters;
    private final Download download;

    LetterApi(Letters letters, Download download) {
        this.letters = letters;
        this.download = download;
    }

    @GetMapping("/cases/{caseId}/letters")
    List<Letter> ofCase(@PathVariable UUID caseId, @AuthenticationPrincipal SignedIn me) {
        return letters.seenBy(me, caseId);
    }

    @GetMapping("/letters/{id}")
    Letter one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return letters.get(me, id);
    }

    @GetMapping("/letters/{id}/pdf")
    ResponseEntity<Resource> pdf(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return download.of(me, id, Letter.Form.PDF);
    }

    @GetMapping("/letters/{id}/docx")
    ResponseEntity<Resource> docx(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return download.of(me, id, Letter.Form.DOCX);
    }

    @PostMapping("/letters/{id}/service")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void served(@PathVariable UUID id, @RequestBody ServiceNote note, @AuthenticationPrincipal SignedIn me) {
        letters.recordService(me, id, note);
    }
}

package org.fundcase.review.visits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Site visits, for programs. */
@Tag(name = "visits")
@RestController
@RequestMapping("/api/v1/cases/{id}/visits")
class VisitsApi {

    private final OrderVisit orders;
    private final RecordVisit records;
    private final VisitPhotos photos;
    private final SignVisit signatures;
    private final AnswerVisit answers;
    private final Visits visits;

    VisitsApi(
            OrderVisit orders,
            RecordVisit records,
            VisitPhotos photos,
            SignVisit signatures,
            AnswerVisit answers,
            Visits visits) {
        this.orders = orders;
        this.records = records;
        this.photos = photos;
        this.signatures = signatures;
        this.answers = answers;
        this.visits = visits;
    }

    /** What was made. */
    @Schema(name = "VisitId")
    record Made(UUID id) {}

    /** Words that go with a step. */
    @Schema(name = "VisitWords")
    record Said(@Nullable String words) {}

    /** @param hash of the record as it was read */
    @Schema(name = "VisitSignature")
    record Signing(@Nullable String hash) {}

    /** All of a case. 404 for its enterprise too. */
    @Operation(operationId = "listVisits", summary = "The site visits of a case with their records and signatures")
    @GetMapping
    List<VisitView> all(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return visits.seenBy(me, id).stream().map(VisitView::of).toList();
    }

    @Operation(
            operationId = "orderVisit",
            summary = "Order a site visit by at least two officers of the own office; for whoever holds the review")
    @PostMapping
    Made order(@PathVariable UUID id, @RequestBody NewVisit order, @AuthenticationPrincipal SignedIn me) {
        return new Made(orders.order(id, order, me));
    }

    @Operation(
            operationId = "recordVisit",
            summary =
                    "Write down what was seen; signatures of the record before fall away. 409 if it is frozen or changed")
    @PutMapping("/{visit}/record")
    VisitView save(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestBody VisitView.Written record,
            @AuthenticationPrincipal SignedIn me) {
        records.save(new RecordVisit.Seen(id, visit, record.revision()), record.form(), me);
        return VisitView.of(visits.seenBy(me, id, visit));
    }

    @Operation(operationId = "addVisitPhoto", summary = "Add a photo: an image, whose bytes are kept as they come")
    @PostMapping(path = "/{visit}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Made photo(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "caption", required = false) @Nullable String caption,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        try (InputStream body = file.getInputStream()) {
            String words = caption == null ? "" : caption;
            return new Made(photos.add(id, visit, new VisitPhotos.Sent(SavedFile.nameOf(file), words, body), me));
        }
    }

    @Operation(
            operationId = "signVisit",
            summary = "Sign the record as it was read, as one of its officers; the last signature freezes it")
    @PostMapping("/{visit}/signatures")
    VisitView sign(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestBody Signing signing,
            @AuthenticationPrincipal SignedIn me) {
        signatures.sign(id, visit, signing.hash() == null ? "" : signing.hash(), me);
        return VisitView.of(visits.seenBy(me, id, visit));
    }

    @Operation(operationId = "amendVisit", summary = "Begin a further version of a frozen record, with a reason")
    @PostMapping("/{visit}/versions")
    VisitView amend(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestBody Said reason,
            @AuthenticationPrincipal SignedIn me) {
        records.amend(id, visit, words(reason), me);
        return VisitView.of(visits.seenBy(me, id, visit));
    }

    @Operation(operationId = "answerVisit", summary = "Answer a visit that found otherwise, before support")
    @PostMapping("/{visit}/answer")
    Made answer(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestBody Said answer,
            @AuthenticationPrincipal SignedIn me) {
        answers.answer(id, visit, words(answer), me);
        return new Made(visit);
    }

    @Operation(operationId = "cancelVisit", summary = "Call a visit off, with a reason")
    @PostMapping("/{visit}/cancel")
    Made cancel(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestBody Said reason,
            @AuthenticationPrincipal SignedIn me) {
        orders.cancel(id, visit, words(reason), me);
        return new Made(visit);
    }

    private static String words(Said said) {
        return said.words() == null ? "" : said.words();
    }
}

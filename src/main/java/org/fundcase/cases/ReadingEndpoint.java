package org.fundcase.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Documents;
import org.fundcase.documents.FieldCorrection;
import org.fundcase.documents.RereadRegion;
import org.fundcase.documents.RereadValue;
import org.fundcase.documents.reading.Box;
import org.fundcase.documents.reading.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Correcting what was read, for programs; the same rules as on the page. */
@Tag(name = "documents")
@RestController
@RequestMapping("/api/v1/documents/{id}")
class ReadingEndpoint {

    private final OfficeAtWork work;
    private final Documents documents;
    private final RereadRegion reread;

    ReadingEndpoint(OfficeAtWork work, Documents documents, RereadRegion reread) {
        this.work = work;
        this.documents = documents;
        this.reread = reread;
    }

    /**
     * @param revision as last read; another one is answered with 409
     * @param region id of what was read again and is taken over; null where it was typed
     */
    @Schema(name = "FieldCorrection")
    record Correction(String value, int revision, @Nullable UUID region) {}

    /**
     * @param page counted from 1
     * @param x left edge in fractions of the page's width
     * @param y upper edge in fractions of its height
     */
    @Schema(name = "RegionToRead")
    record Rectangle(int page, double x, double y, double w, double h) {}

    @Schema(name = "CorrectedField")
    record Field(
            String name, String value, @Nullable String machineValue, @Nullable String personValue, int revision) {}

    @Operation(operationId = "correctField", summary = "Set a value as a person reads it; the machine's is kept")
    @PutMapping("/fields/{field}")
    Field correct(
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestBody Correction body,
            @AuthenticationPrincipal SignedIn me) {
        return set(id, new FieldCorrection(field, body.value(), body.revision(), body.region()), me);
    }

    @Operation(operationId = "withdrawCorrection", summary = "Go back to the machine's value")
    @DeleteMapping("/fields/{field}")
    Field withdraw(
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestParam int revision,
            @AuthenticationPrincipal SignedIn me) {
        return set(id, new FieldCorrection(field, null, revision, null), me);
    }

    @Operation(operationId = "rereadRegion", summary = "Read a rectangle of a page again; no field changes by that")
    @PostMapping("/regions")
    @ResponseStatus(HttpStatus.CREATED)
    RereadValue read(@PathVariable UUID id, @RequestBody Rectangle body, @AuthenticationPrincipal SignedIn me) {
        work.document(id, me);
        Region region = new Region(body.page(), new Box(body.x(), body.y(), body.w(), body.h()));
        return reread.read(id, region, me.actor());
    }

    private Field set(UUID id, FieldCorrection correction, SignedIn me) {
        work.document(id, me);
        documents.correct(id, correction, me.actor());
        return documents
                .get(id)
                .field(correction.field())
                .map(field -> new Field(
                        field.name(), field.value(), field.machineValue(), field.personValue(), field.revision()))
                .orElseThrow();
    }
}

package org.fundcase.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.reading.Box;
import org.fundcase.documents.reading.Check;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.documents.reading.InvoiceLine;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A document with what was read from it, for programs. */
@Tag(name = "documents")
@RestController
@RequestMapping("/api/v1/documents")
class DocumentsApi {

    /**
     * @param reading pending, read, unsupported or failed
     * @param kind null until read
     */
    @Schema(name = "Document")
    record Body(
            UUID id,
            UUID caseId,
            String slot,
            String fileName,
            String mime,
            long size,
            String sha256,
            int version,
            Instant uploadedAt,
            @Schema(allowableValues = {"pending", "read", "unsupported", "failed"}) String reading,
            @Nullable String readingNote,
            @Schema(implementation = DocumentKind.class) @Nullable String kind,
            @Nullable Integer pages,
            List<Field> fields,
            List<InvoiceLine> lines,
            List<Finding> checks) {}

    /**
     * @param rule stable for programs
     * @param message in the language of the request
     */
    @Schema(name = "DocumentCheck")
    record Finding(String rule, boolean passed, String message, List<String> fields) {}

    /**
     * @param value the one that counts: the person's, else the machine's
     * @param doubtful whether a person should look
     * @param revision to send along with a correction, so that nobody's newer value is overwritten
     * @param box in fractions of the page
     */
    @Schema(name = "DocumentField")
    record Field(
            String name,
            String value,
            @Nullable String machineValue,
            @Nullable String personValue,
            @Nullable String personName,
            @Nullable String source,
            @Nullable Integer page,
            @Nullable Box box,
            double confidence,
            boolean doubtful,
            int revision) {}

    private final SeeDocument see;

    DocumentsApi(SeeDocument see) {
        this.see = see;
    }

    @Operation(operationId = "getDocument", summary = "A document with what was read from it")
    @GetMapping("/{id}")
    Body get(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        DocumentDetail detail = see.by(me, id);
        StoredDocument document = detail.document();
        return new Body(
                document.id(),
                document.caseId(),
                document.slot(),
                document.fileName(),
                document.mime(),
                document.size(),
                document.sha256(),
                document.version(),
                document.uploadedAt(),
                document.reading().name().toLowerCase(Locale.ROOT),
                document.readingNote() == null ? null : document.readingNote().in(locale),
                document.kind() == null ? null : document.kind().name(),
                document.pages(),
                detail.fields().stream().map(DocumentsApi::shown).toList(),
                detail.lines(),
                detail.checks().stream().map(check -> told(check, locale)).toList());
    }

    private static Finding told(Check check, Locale locale) {
        return new Finding(check.rule(), check.passed(), check.message().in(locale), check.fields());
    }

    private static Field shown(DocumentField field) {
        return new Field(
                field.name(),
                field.value(),
                field.machineValue(),
                field.personValue(),
                field.personName(),
                field.source(),
                field.page(),
                field.box(),
                field.confidence(),
                field.isDoubtful(),
                field.revision());
    }
}

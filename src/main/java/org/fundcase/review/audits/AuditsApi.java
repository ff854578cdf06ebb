package org.fundcase.review.audits;

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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The audits of a round, for programs. Their findings are answered by completing the tasks of the same ids. */
@Tag(name = "audits")
@RestController
@RequestMapping("/api/v1/rounds/{id}/audits")
class AuditsApi {

    private final Audits audits;
    private final OrderAudit orders;
    private final ReportAudit reports;

    AuditsApi(Audits audits, OrderAudit orders, ReportAudit reports) {
        this.audits = audits;
        this.orders = orders;
        this.reports = reports;
    }

    /** What was made. */
    @Schema(name = "AuditId")
    record Made(UUID id) {}

    /** @param reason why */
    @Schema(name = "AuditCancelled")
    record Cancelled(@Nullable String reason) {}

    @Operation(operationId = "listAudits", summary = "The special audits of a round with their reports and findings")
    @GetMapping
    List<AuditView> all(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return audits.ofRound(me, id).stream().map(AuditView::of).toList();
    }

    @Operation(
            operationId = "orderAudit",
            summary = "Order an audit of cases of the round, unless a conflict of interest stands against the firm")
    @PostMapping
    Made order(@PathVariable UUID id, @RequestBody NewAudit order, @AuthenticationPrincipal SignedIn me) {
        return new Made(orders.order(id, order, me));
    }

    @Operation(operationId = "uploadAuditReport", summary = "Hand in a report; a further version needs a reason")
    @PostMapping(path = "/{audit}/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AuditView report(
            @PathVariable UUID id,
            @PathVariable UUID audit,
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "why", required = false) @Nullable String why,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        try (InputStream body = file.getInputStream()) {
            reports.upload(id, audit, new ReportAudit.Sent(SavedFile.nameOf(file), why, body), me);
        }
        return AuditView.of(audits.seenBy(me, id, audit));
    }

    @Operation(operationId = "enterAuditFinding", summary = "Enter a finding of the report that is not sealed yet")
    @PostMapping("/{audit}/findings")
    AuditView find(
            @PathVariable UUID id,
            @PathVariable UUID audit,
            @RequestBody NewFinding finding,
            @AuthenticationPrincipal SignedIn me) {
        reports.enter(id, audit, finding, me);
        return AuditView.of(audits.seenBy(me, id, audit));
    }

    @Operation(operationId = "dropAuditFinding", summary = "The report that is not sealed yet no longer says a finding")
    @DeleteMapping("/{audit}/findings/{finding}")
    AuditView drop(
            @PathVariable UUID id,
            @PathVariable UUID audit,
            @PathVariable UUID finding,
            @AuthenticationPrincipal SignedIn me) {
        reports.drop(id, audit, finding, me);
        return AuditView.of(audits.seenBy(me, id, audit));
    }

    @Operation(operationId = "sealAuditReport", summary = "Seal the report; each new finding becomes a task")
    @PostMapping("/{audit}/seal")
    AuditView seal(@PathVariable UUID id, @PathVariable UUID audit, @AuthenticationPrincipal SignedIn me) {
        reports.seal(id, audit, me);
        return AuditView.of(audits.seenBy(me, id, audit));
    }

    @Operation(operationId = "cancelAudit", summary = "A case is not audited any more, with a reason")
    @PostMapping("/{audit}/cases/{caseId}/cancel")
    AuditView cancel(
            @PathVariable UUID id,
            @PathVariable UUID audit,
            @PathVariable UUID caseId,
            @RequestBody Cancelled cancelled,
            @AuthenticationPrincipal SignedIn me) {
        orders.cancel(id, audit, caseId, cancelled.reason() == null ? "" : cancelled.reason(), me);
        return AuditView.of(audits.seenBy(me, id, audit));
    }
}

package org.fundcase.operators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.operators.OperatorApi.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports of an operator, for programs. */
@Tag(name = "operator")
@RestController
@RequestMapping("/api/v1/operator")
class ReportsApi {

    private final Reports reports;
    private final Agreements agreements;

    ReportsApi(Reports reports, Agreements agreements) {
        this.reports = reports;
        this.agreements = agreements;
    }

    /** @param report null before the first one of the period */
    @Schema(name = "OperatorReportDue")
    record Due(LocalDate from, LocalDate until, LocalDate due, Reports.State state, @Nullable UUID report) {

        static Due of(Reports.Due one) {
            return new Due(
                    one.period().from(),
                    one.period().until(),
                    one.period().due(),
                    one.state(),
                    one.report() == null ? null : one.report().id());
        }
    }

    /** A report; amounts in yuan, from the ledger. */
    @Schema(name = "OperatorReport")
    record Shown(
            UUID id,
            LocalDate from,
            LocalDate until,
            int version,
            BigDecimal opening,
            BigDecimal received,
            BigDecimal paid,
            BigDecimal returned,
            BigDecimal writtenOff,
            BigDecimal closing,
            List<Item> items,
            String text,
            String sha256,
            @Nullable Boolean accepted,
            @Nullable String note) {

        static Shown of(Report one) {
            Report.Figures figures = one.figures();
            return new Shown(
                    one.id(),
                    one.from(),
                    one.until(),
                    one.version(),
                    figures.opening().toYuan(),
                    figures.received().toYuan(),
                    figures.paid().toYuan(),
                    figures.returned().toYuan(),
                    figures.writtenOff().toYuan(),
                    figures.closing().toYuan(),
                    figures.lines().stream().map(Item::of).toList(),
                    one.text(),
                    one.sha256(),
                    one.received(),
                    one.note());
        }
    }

    @Schema(name = "OperatorReportItem")
    record Item(String item, BigDecimal committed, BigDecimal paid, BigDecimal writtenOff) {

        static Item of(Report.Line line) {
            return new Item(
                    line.item(),
                    line.committed().toYuan(),
                    line.paid().toYuan(),
                    line.writtenOff().toYuan());
        }
    }

    @Schema(name = "OperatorReportText")
    record Text(@Nullable String text) {}

    @Schema(name = "OperatorReportAnswer")
    record Answer(boolean received, @Nullable String note) {}

    @Operation(operationId = "listReports", summary = "The periods of an agreement with the state of their reports")
    @GetMapping("/agreements/{id}/reports")
    List<Due> list(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return reports.of(agreements.get(id, me)).stream().map(Due::of).toList();
    }

    @Operation(operationId = "getReport", summary = "A report as it was handed in")
    @GetMapping("/reports/{id}")
    Shown get(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return Shown.of(reports.get(id, me));
    }

    @Operation(
            operationId = "submitReport",
            summary = "Hand the report of a period in; its figures are drawn from the ledger")
    @PostMapping("/agreements/{id}/reports/{until}")
    Made submit(
            @PathVariable UUID id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @Valid @RequestBody Text text,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(reports.submit(id, until, text.text(), me).id());
    }

    @Operation(operationId = "answerReport", summary = "Receive a report with a remark, or return it with the reason")
    @PostMapping("/reports/{id}/answer")
    Made answer(@PathVariable UUID id, @Valid @RequestBody Answer answer, @AuthenticationPrincipal SignedIn me) {
        reports.answer(id, answer.received(), answer.note(), me);
        return new Made(id);
    }
}

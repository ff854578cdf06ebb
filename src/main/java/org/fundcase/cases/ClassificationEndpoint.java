package org.fundcase.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices line by line, for programs. An enterprise reads its own. */
@Tag(name = "cases")
@RestController
@RequestMapping("/api/v1/cases/{id}/invoice-lines")
class ClassificationEndpoint {

    private final GrantCases cases;
    private final ClassifiedInvoices classified;
    private final ClassifyLine classify;
    private final OfficeAtWork work;

    ClassificationEndpoint(GrantCases cases, ClassifiedInvoices classified, ClassifyLine classify, OfficeAtWork work) {
        this.cases = cases;
        this.classified = classified;
        this.classify = classify;
        this.work = work;
    }

    /**
     * @param yuan what the invoice says, in the measure of the round
     * @param byCategory what the lines of each category come to; they add up to {@code yuan}
     */
    @Schema(name = "ClassifiedInvoice")
    record Invoice(
            UUID document,
            String number,
            @Nullable LocalDate issuedOn,
            BigDecimal yuan,
            BigDecimal countedYuan,
            BigDecimal differenceYuan,
            Map<String, BigDecimal> byCategory,
            List<Line> lines) {

        static Invoice of(ClassifiedInvoice invoice, Locale locale) {
            return new Invoice(
                    invoice.document(),
                    invoice.number(),
                    invoice.date(),
                    invoice.face().toYuan(),
                    invoice.counted().toYuan(),
                    invoice.difference().toYuan(),
                    invoice.byCategory().entrySet().stream()
                            .collect(Collectors.toMap(
                                    sum -> sum.getKey().isEmpty() ? "UNKNOWN" : sum.getKey(),
                                    sum -> sum.getValue().toYuan())),
                    invoice.lines().stream().map(line -> Line.of(line, locale)).toList());
        }
    }

    /**
     * @param proposed by the scheme's table; empty where it leaves the line to a person
     * @param category that holds now
     * @param rule of the table
     * @param row of the table, from 1
     * @param countedYuan what counts for the base
     * @param reason why the rest does not count; null if all counts
     */
    @Schema(name = "ClassifiedLine")
    record Line(
            String id,
            String name,
            BigDecimal yuan,
            String proposed,
            String category,
            String rule,
            int row,
            boolean decided,
            @Nullable String decidedBecause,
            int revision,
            BigDecimal countedYuan,
            @Nullable String reason,
            @Nullable String clause) {

        static Line of(ClassifiedInvoice.Line line, Locale locale) {
            ClassifiedInvoice.Why why = line.why();
            LineDecision decision = line.decision();
            Money counted = line.counted();
            return new Line(
                    line.id(),
                    line.name(),
                    line.amount().toYuan(),
                    line.proposed(),
                    line.category(),
                    line.verdict().rule(),
                    line.verdict().row(),
                    line.isDecided(),
                    decision == null || !decision.isMade() ? null : decision.reason(),
                    line.revision(),
                    counted.toYuan(),
                    why == null ? null : why.reason().in(locale),
                    why == null ? null : why.clause());
        }
    }

    /**
     * @param category of the scheme, as SOFTWARE; OTHER leaves the line out
     * @param reason demanded where the category is not the proposed one
     * @param revision as last read; another one is answered with 409
     */
    @Schema(name = "LineCategory")
    record Choice(String line, String category, @Nullable String reason, int revision) {}

    @Operation(
            operationId = "getInvoiceLines",
            summary = "The invoices of a case line by line, with what counts and why")
    @GetMapping
    List<Invoice> lines(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return classified.of(cases.seenBy(me, id)).invoices().stream()
                .map(invoice -> Invoice.of(invoice, locale))
                .toList();
    }

    @Operation(operationId = "classifyLine", summary = "Decide what a line of an invoice was spent on")
    @PutMapping
    Line decide(@PathVariable UUID id, @RequestBody Choice body, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return answered(
                id, new ClassifyLine.Answer(body.line(), body.category(), body.reason(), body.revision()), me, locale);
    }

    @Operation(operationId = "withdrawClassification", summary = "Take the last decision about a line back")
    @DeleteMapping
    Line undo(
            @PathVariable UUID id,
            @RequestParam String line,
            @RequestParam int revision,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        return answered(id, new ClassifyLine.Answer(line, null, null, revision), me, locale);
    }

    private Line answered(UUID id, ClassifyLine.Answer answer, SignedIn me, Locale locale) {
        work.require(id, me);
        classify.decide(id, answer, me);
        return classified
                .of(cases.get(id))
                .line(answer.line())
                .map(line -> Line.of(line, locale))
                .orElseThrow();
    }
}

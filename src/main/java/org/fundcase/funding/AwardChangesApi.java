package org.fundcase.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.BudgetsApi.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of awards that take two persons, for programs. */
@Tag(name = "finance")
@RestController
@RequestMapping("/api/v1/finance/awards/{id}")
class AwardChangesApi {

    private final AwardChanges changes;
    private final FinanceDesk desk;

    AwardChangesApi(AwardChanges changes, FinanceDesk desk) {
        this.changes = changes;
        this.desk = desk;
    }

    /**
     * @param amount in yuan
     * @param agreed null while nobody answered
     */
    @Schema(name = "AwardChange")
    record Shown(
            UUID id,
            AwardChange.Kind kind,
            BigDecimal amount,
            String basis,
            String proposedBy,
            Instant proposedAt,
            @Nullable Boolean agreed,
            @Nullable String answeredBy,
            @Nullable String note) {

        static Shown of(AwardChange change) {
            return new Shown(
                    change.id(),
                    change.kind(),
                    change.amount().toYuan(),
                    change.basis(),
                    change.proposedName(),
                    change.proposedAt(),
                    change.agreed(),
                    change.answeredName(),
                    change.note());
        }
    }

    /** @param amount in yuan, as 1200.50 */
    @Schema(name = "NewAwardChange")
    record Wanted(AwardChange.@Nullable Kind kind, @Nullable String amount, @Nullable String basis) {}

    /** @param note why not; may be left out of an agreement */
    @Schema(name = "AwardChangeAnswer")
    record Answered(boolean agreed, @Nullable String note) {}

    @Operation(operationId = "listAwardChanges", summary = "Changes of an award, the latest first")
    @GetMapping("/changes")
    List<Shown> all(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return changes.of(desk.award(id, me)).stream().map(Shown::of).toList();
    }

    @Operation(
            operationId = "proposeAwardChange",
            summary = "Propose to reduce an award, or to correct what was entered as returned, as the first person")
    @PostMapping("/changes")
    Made propose(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal SignedIn me) {
        AwardChange.Kind kind = wanted.kind() == null ? AwardChange.Kind.REDUCE : wanted.kind();
        return new Made(changes.propose(id, kind, new StepForm(key, wanted.amount(), wanted.basis(), null), me));
    }

    @Operation(
            operationId = "answerAwardChange",
            summary = "Agree to a change of an award or not, as the second person")
    @PostMapping("/changes/{change}")
    Made answer(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @PathVariable UUID change,
            @RequestBody Answered answer,
            @AuthenticationPrincipal SignedIn me) {
        desk.award(id, me);
        return new Made(changes.answer(change, SecondAnswer.of(answer.agreed(), answer.note()), key, me));
    }
}

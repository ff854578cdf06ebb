package org.fundcase.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Budgets and quotas for programs. */
@Tag(name = "budgets")
@RestController
@RequestMapping("/api/v1/budgets")
class BudgetsApi {

    static final String KEY = "Idempotency-Key";

    private final Budgets budgets;
    private final QuotaChanges quotas;

    BudgetsApi(Budgets budgets, QuotaChanges quotas) {
        this.budgets = budgets;
        this.quotas = quotas;
    }

    /**
     * A budget as it stands; amounts in yuan.
     *
     * @param executionRate percent that was paid
     */
    @Schema(name = "Budget")
    record Shown(
            UUID id,
            String scheme,
            int year,
            BigDecimal appropriated,
            BigDecimal allocated,
            BigDecimal districtShare,
            BigDecimal committed,
            BigDecimal paid,
            BigDecimal returned,
            BigDecimal executionRate) {

        static Shown of(Budget budget) {
            return new Shown(
                    budget.id(),
                    budget.schemeId(),
                    budget.year(),
                    budget.appropriated().toYuan(),
                    budget.allocated().toYuan(),
                    budget.districtShare().toYuan(),
                    budget.committed().toYuan(),
                    budget.paid().toYuan(),
                    budget.returned().toYuan(),
                    budget.executionRate());
        }
    }

    /** What a step made or changed. */
    @Schema(name = "MadeId")
    record Made(UUID id) {}

    /** @param note why, where the answer is no */
    @Schema(name = "BudgetAnswer")
    record Answer(boolean agreed, @Nullable String note) {}

    /**
     * @param office who pays
     * @param city yuan from the budget
     * @param district yuan that the district bears
     */
    record QuotaChange(
            @Nullable UUID office, @Nullable String city, @Nullable String district, @Nullable String basis) {

        UUID payingOffice() {
            if (office == null) {
                throw Refusal.field("office", "付款单位只能是财政局或者受托运营机构。从列出的里面选。");
            }
            return office;
        }

        Quotas.Shares shares() {
            return new Quotas.Shares(Yuan.notNegative("city", city), Yuan.notNegative("district", district));
        }
    }

    @Operation(operationId = "listBudgets", summary = "The budgets of the own city by scheme and year")
    @GetMapping
    List<Shown> all(@AuthenticationPrincipal SignedIn me) {
        return budgets.of(me).stream().map(Shown::of).toList();
    }

    @Operation(
            operationId = "proposeBudget",
            summary = "Propose, supplement or cut a budget; it holds once a second person agreed")
    @PostMapping("/proposals")
    Made propose(
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @Valid @RequestBody NewProposal form,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(budgets.propose(form, key, me));
    }

    @Operation(operationId = "answerBudget", summary = "Agree to a proposal or not, as the second person")
    @PostMapping("/proposals/{proposal}/answer")
    Made answer(
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @PathVariable UUID proposal,
            @Valid @RequestBody Answer answer,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(budgets.answer(proposal, SecondAnswer.of(answer.agreed(), answer.note()), key, me));
    }

    @Operation(
            operationId = "allocateQuota",
            summary = "Propose quota of a budget for an office that pays; it counts once a second person agreed")
    @PostMapping("/{id}/quotas")
    Made allocate(
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @Valid @RequestBody QuotaChange change,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(
                quotas.propose(id, change.payingOffice(), change.shares(), new Written(key, change.basis()), me));
    }

    @Operation(
            operationId = "takeQuotaBack",
            summary = "Propose to take back quota that is not committed; it counts once a second person agreed")
    @PostMapping("/quotas/{quota}/take-back")
    Made takeBack(
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @PathVariable UUID quota,
            @Valid @RequestBody QuotaChange change,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(quotas.proposeBack(quota, change.shares(), new Written(key, change.basis()), me));
    }

    @Operation(
            operationId = "answerQuotaChange",
            summary = "Agree to proposed quota, or send it back, as the second person")
    @PostMapping("/quota-changes/{change}")
    Made answerQuota(
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @PathVariable UUID change,
            @Valid @RequestBody Answer answer,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(quotas.answer(change, SecondAnswer.of(answer.agreed(), answer.note()), key, me));
    }
}

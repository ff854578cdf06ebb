package org.fundcase.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.BudgetsApi.Made;
import org.fundcase.schemes.PaymentTiming.Mode;
import org.fundcase.schemes.PaymentTiming.When;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the money of an award may be asked for, and what lets it go, for programs. */
@Tag(name = "finance")
@RestController
@RequestMapping("/api/v1/finance")
class ReleasesApi {

    private final FinanceDesk desk;
    private final Releases releases;

    ReleasesApi(FinanceDesk desk, Releases releases) {
        this.desk = desk;
        this.releases = releases;
    }

    /**
     * Amounts in yuan.
     *
     * @param clause of the policy; empty where the round decided
     * @param payable what a payment may be asked for now
     * @param waiting what waits for a result
     */
    @Schema(name = "PaymentTerms")
    record ShownTerms(
            Mode mode, String clause, BigDecimal payable, BigDecimal waiting, List<Part> parts, List<Result> results) {

        static ShownTerms of(Award award, Terms terms) {
            return new ShownTerms(
                    terms.mode(),
                    terms.clause(),
                    award.payable().toYuan(),
                    award.waiting().toYuan(),
                    terms.parts().stream().map(part -> Part.of(terms, part)).toList(),
                    terms.releases().stream().map(Result::of).toList());
        }
    }

    @Schema(name = "PaymentPart")
    record Part(int place, int percent, BigDecimal amount, When waitsFor, boolean released) {

        static Part of(Terms terms, Terms.Part part) {
            return new Part(
                    part.place(), part.percent(), part.amount().toYuan(), part.waitsFor(), terms.isReleased(part));
        }
    }

    /** @param agreed null while no second person answered */
    @Schema(name = "ReleaseResult")
    record Result(
            UUID id,
            Release.Kind kind,
            @Nullable Integer place,
            @Nullable BigDecimal amount,
            boolean passed,
            String paper,
            LocalDate happenedOn,
            @Nullable Boolean agreed) {

        static Result of(Release release) {
            return new Result(
                    release.id(),
                    release.kind(),
                    release.place(),
                    release.amount() == null ? null : release.amount().toYuan(),
                    release.passed(),
                    release.paper(),
                    release.happenedOn(),
                    release.agreed());
        }
    }

    @Schema(name = "ReleaseAnswer")
    record Answer(boolean agreed, @Nullable String note) {}

    @Operation(operationId = "getPaymentTerms", summary = "When the money of an award may be asked for")
    @GetMapping("/awards/{id}/terms")
    ShownTerms terms(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return ShownTerms.of(desk.award(id, me), releases.of(id));
    }

    @Operation(operationId = "recordRelease", summary = "Record what lets money go, as the first person of the bureau")
    @PostMapping("/awards/{id}/releases")
    Made record(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @Valid @RequestBody ReleaseForm form,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(releases.record(id, form.keyed(key), me));
    }

    @Operation(operationId = "answerRelease", summary = "Agree to what lets money go, or not, as the second person")
    @PostMapping("/releases/{id}/answer")
    Made answer(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @Valid @RequestBody Answer answer,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(releases.answer(id, SecondAnswer.of(answer.agreed(), answer.note()), key, me));
    }
}

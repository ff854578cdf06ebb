package org.fundcase.publicity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves from the reserve onto the list, for the programs of the office that publishes. */
@Tag(name = "notices")
@RestController
@RequestMapping("/api/v1/rounds/{id}/reserve")
class ReserveApi {

    private final PromoteReserve reserve;

    ReserveApi(PromoteReserve reserve) {
        this.reserve = reserve;
    }

    /** @param reason why the first of the reserve moves up */
    @Schema(name = "Promotion")
    record NewPromotion(@Nullable String reason) {}

    /** @param agreed null while nobody answered */
    @Schema(name = "ReservePromotion")
    record ShownPromotion(
            UUID id,
            UUID caseId,
            String number,
            BigDecimal amount,
            String reason,
            String proposedBy,
            @Nullable Boolean agreed,
            @Nullable String note) {

        static ShownPromotion of(Promotion one) {
            return new ShownPromotion(
                    one.id(),
                    one.caseId(),
                    one.number(),
                    one.amount().toYuan(),
                    one.reason(),
                    one.proposedName(),
                    one.agreed(),
                    one.note());
        }
    }

    /** @param note why not; may be left out of an agreement */
    @Schema(name = "ReservePromotionAnswer")
    record Answered(boolean agreed, @Nullable String note) {}

    @Operation(
            operationId = "promoteReserve",
            summary = "Propose to take the first of the reserve onto the list; it waits for a second person")
    @PostMapping
    ShownPromotion promote(
            @PathVariable UUID id, @RequestBody NewPromotion promotion, @AuthenticationPrincipal SignedIn me) {
        return ShownPromotion.of(reserve.propose(id, promotion.reason(), me));
    }

    @Operation(operationId = "listReservePromotions", summary = "Moves from the reserve, which take two persons")
    @GetMapping
    List<ShownPromotion> promotions(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return reserve.of(id, me).stream().map(ShownPromotion::of).toList();
    }

    @Operation(
            operationId = "answerReservePromotion",
            summary = "Agree to a move from the reserve, or send it back, as the second person")
    @PostMapping("/{promotion}")
    ShownPromotion answer(
            @PathVariable UUID id,
            @PathVariable UUID promotion,
            @RequestBody Answered answer,
            @AuthenticationPrincipal SignedIn me) {
        reserve.of(id, me);
        return ShownPromotion.of(reserve.answer(id, promotion, SecondAnswer.of(answer.agreed(), answer.note()), me));
    }
}

package org.fundcase.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.review.ScoreSheet.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An expert's own invitations, for programs. */
@Tag(name = "experts")
@RestController
@RequestMapping("/api/v1/invitations/{id}")
class ReviewingApi {

    private final AnswerInvitation answers;
    private final SubmitScore scores;

    ReviewingApi(AnswerInvitation answers, SubmitScore scores) {
        this.answers = answers;
        this.scores = scores;
    }

    /** @param impartial the expert confirms that nothing stands against it */
    @Schema(name = "AcceptedInvitation")
    record Accepted(boolean impartial) {}

    /** @param reason why */
    @Schema(name = "DeclinedInvitation")
    record Declined(@Nullable String reason) {}

    /**
     * @param points at most two places
     * @param reason needed for very low and very high points
     */
    @Schema(name = "CriterionScore")
    record Points(@Nullable String criterion, @Nullable BigDecimal points, @Nullable String reason) {}

    /** @param amount in yuan; null where none is suggested */
    @Schema(name = "NewScore")
    record NewScore(@Nullable List<Points> scores, @Nullable String opinion, @Nullable BigDecimal amount) {

        Typed typed() {
            Map<String, String> typed = new HashMap<>();
            for (Points one : scores == null ? List.<Points>of() : scores) {
                BigDecimal points = one.points();
                typed.put(Typed.POINTS + one.criterion(), points == null ? "" : points.toPlainString());
                typed.put(Typed.REASON + one.criterion(), one.reason() == null ? "" : one.reason());
            }
            typed.put(Typed.OPINION, opinion == null ? "" : opinion);
            typed.put(Typed.AMOUNT, amount == null ? "" : amount.toPlainString());
            return new Typed(typed);
        }
    }

    /** @param total of 100 as it is kept */
    @Schema(name = "SubmittedScore")
    record Submitted(UUID id, BigDecimal total) {}

    /** Which invitation was answered. */
    @Schema(name = "AnsweredInvitation")
    record Answered(UUID id) {}

    @Operation(operationId = "acceptInvitation", summary = "Accept an invitation and confirm to be impartial")
    @PostMapping("/accept")
    Answered accept(@PathVariable UUID id, @Valid @RequestBody Accepted answer, @AuthenticationPrincipal SignedIn me) {
        answers.accept(id, answer.impartial(), me);
        return new Answered(id);
    }

    @Operation(operationId = "declineInvitation", summary = "Decline an invitation with a reason")
    @PostMapping("/decline")
    Answered decline(@PathVariable UUID id, @Valid @RequestBody Declined answer, @AuthenticationPrincipal SignedIn me) {
        answers.decline(id, answer.reason() == null ? "" : answer.reason(), me);
        return new Answered(id);
    }

    @Operation(operationId = "submitScore", summary = "Hand in the score sheet; it cannot be changed afterwards")
    @PostMapping("/scores")
    Submitted submit(@PathVariable UUID id, @Valid @RequestBody NewScore score, @AuthenticationPrincipal SignedIn me) {
        return new Submitted(id, scores.submit(id, score.typed(), me).total());
    }
}

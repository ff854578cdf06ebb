package org.fundcase.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.review.InviteExpert.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The experts of a case, for programs of the office that reviews it. */
@Tag(name = "experts")
@RestController
@RequestMapping("/api/v1/cases/{id}/invitations")
class InvitationsApi {

    private final InviteExpert invite;
    private final Invitations invitations;
    private final CaseScores scores;
    private final ScoreRows rows;

    InvitationsApi(InviteExpert invite, Invitations invitations, CaseScores scores, ScoreRows rows) {
        this.invite = invite;
        this.invitations = invitations;
        this.scores = scores;
        this.rows = rows;
    }

    /**
     * @param expert of the own pool
     * @param workingDays until the due day, 1 to 30
     * @param despite why, where the expert is near to a party
     */
    @Schema(name = "NewInvitation")
    record NewInvitation(@Nullable UUID expert, int workingDays, @Nullable String despite) {

        Offer offer() {
            return new Offer(expert, workingDays, despite);
        }
    }

    /** What was made. */
    @Schema(name = "InvitationId")
    record Made(UUID id) {}

    /** @param total of 100; null until the opinion is in */
    @Schema(name = "Invitation")
    record Shown(
            UUID id,
            UUID expert,
            String name,
            Invitation.State state,
            LocalDate due,
            int reminders,
            @Nullable BigDecimal total) {}

    /**
     * @param mean of the totals, two places half up; null while none is in
     * @param spread the highest total less the lowest; null while none is in
     */
    @Schema(name = "ExpertReview")
    record Review(
            int required,
            int received,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal spread,
            List<Shown> invitations) {}

    @Operation(operationId = "listInvitations", summary = "The experts of a case, how many opinions are in, their mean")
    @GetMapping
    Review all(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        List<Shown> all = invitations.seenBy(me, id).stream().map(this::shown).toList();
        CaseScore score = scores.of(id);
        return new Review(score.required(), score.received(), score.mean(), score.spread(), all);
    }

    private Shown shown(Invitation invitation) {
        return new Shown(
                invitation.id(),
                invitation.expertId(),
                invitation.expert(),
                invitation.state(),
                invitation.due(),
                invitation.reminders().times(),
                rows.find(invitation.id()).map(ScoreSheet::total).orElse(null));
    }

    @Operation(
            operationId = "inviteExpert",
            summary = "Invite an expert, unless a conflict of interest stands against it")
    @PostMapping
    Made invite(
            @PathVariable UUID id, @Valid @RequestBody NewInvitation invitation, @AuthenticationPrincipal SignedIn me) {
        return new Made(invite.invite(id, invitation.offer(), me));
    }

    @Operation(operationId = "remindExpert", summary = "Remind an expert whose opinion is not in yet")
    @PostMapping("/{invitation}/reminders")
    Made remind(@PathVariable UUID id, @PathVariable UUID invitation, @AuthenticationPrincipal SignedIn me) {
        invitations.remind(id, invitation, me);
        return new Made(invitation);
    }
}

package org.fundcase.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A case for programs.
 *
 * @param number null before the first submission
 * @param pool where it stands in the project pool; null for one that is not in it
 * @param tasks the open ones that the reader may know of
 */
@Schema(name = "Case")
record CaseView(
        UUID id,
        @Nullable String number,
        @Schema(implementation = CaseState.class) String state,
        @Nullable Pooled pool,
        Who enterprise,
        What application,
        @Nullable Instant submittedAt,
        List<CaseTrack.Step> track,
        List<Task> tasks,
        AmountView amount,
        List<Found> findings) {

    /** @param until the last day in the pool */
    @Schema(name = "CasePool")
    record Pooled(@Schema(allowableValues = {"IN_POOL", "DRAWN"}) String state, LocalDate until) {

        static @Nullable Pooled of(CaseStanding standing) {
            LocalDate until = standing.until();
            return until == null ? null : new Pooled(standing.key(), until);
        }
    }

    @Schema(name = "CaseEnterprise")
    record Who(UUID id, String name, String creditCode, String district) {

        static Who of(CaseCard card, Locale locale) {
            return new Who(
                    card.enterpriseId(),
                    card.enterprise(),
                    card.creditCode(),
                    card.district().in(locale));
        }
    }

    @Schema(name = "CaseApplication")
    record What(UUID roundId, String round, String item, String itemName, String project) {

        static What of(CaseCard card, GrantCase grantCase, Locale locale) {
            return new What(
                    card.roundId(),
                    card.round(),
                    card.item(),
                    card.itemName().in(locale),
                    grantCase.contents().project());
        }
    }

    /** @param version to hand in with the completion */
    @Schema(name = "CaseTask")
    record Task(
            String id,
            @Schema(implementation = Stage.class) String stage,
            @Schema(allowableValues = {"open", "held", "done", "cancelled"}) String state,
            UUID officeId,
            @Nullable String assignee,
            @Nullable LocalDate due,
            int version) {

        static Task of(CaseTask task) {
            return new Task(
                    task.id(),
                    task.stage().name(),
                    task.state().name().toLowerCase(Locale.ROOT),
                    task.officeId(),
                    task.assigneeName(),
                    task.due(),
                    task.version());
        }
    }

    /** @param decision to_correct, dismissed, or null while nobody has decided */
    @Schema(name = "Finding")
    record Found(
            String key,
            @Schema(implementation = Finding.Severity.class) String severity,
            String title,
            String reason,
            String rule,
            String clause,
            @Nullable UUID documentId,
            @Nullable UUID otherCaseId,
            @Schema(allowableValues = {"to_correct", "dismissed"}) @Nullable String decision) {

        static Found of(Finding finding, Locale locale) {
            Finding.Decision decision = finding.decision();
            return new Found(
                    finding.key(),
                    finding.severity().name(),
                    finding.title().in(locale),
                    finding.reason().in(locale),
                    finding.rule(),
                    finding.clause(),
                    finding.place().document(),
                    finding.place().otherCase(),
                    decision == null ? null : decision.toCorrect() ? "to_correct" : "dismissed");
        }
    }
}

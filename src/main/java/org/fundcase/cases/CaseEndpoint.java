package org.fundcase.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.AmountStep;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A case for programs. An enterprise gets its own tasks only. */
@RestController
class CaseEndpoint {

    private final GrantCases cases;
    private final CaseCards cards;
    private final AssessCase assess;
    private final Workflow workflow;

    CaseEndpoint(GrantCases cases, CaseCards cards, AssessCase assess, Workflow workflow) {
        this.cases = cases;
        this.cards = cards;
        this.assess = assess;
        this.workflow = workflow;
    }

    /** 404 for a foreign and an unknown case alike. */
    @GetMapping("/api/v1/cases/{id}")
    CaseView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        GrantCase grantCase = cases.seenBy(me, id);
        CaseCard card = cards.of(grantCase);
        Assessment assessment = assess.of(grantCase);
        List<CaseTask> open = workflow.openTasks(id).stream()
                .filter(task -> !me.isApplicant() || task.officeId().equals(me.officeId()))
                .toList();
        return new CaseView(
                id,
                grantCase.number(),
                grantCase.state().name(),
                new Who(card.enterpriseId(), card.enterprise(), card.creditCode(), card.district()),
                new What(
                        card.roundId(),
                        card.round(),
                        card.item(),
                        card.itemName(),
                        grantCase.contents().project()),
                grantCase.submittedAt(),
                CaseTrack.of(grantCase, workflow.stagesEntered(id), workflow.openTasks(id)),
                open.stream().map(Task::of).toList(),
                Amount.of(assessment.amount()),
                assessment.findings().stream().map(Found::of).toList());
    }

    record CaseView(
            UUID id,
            @Nullable String number,
            String state,
            Who enterprise,
            What application,
            @Nullable Instant submittedAt,
            List<CaseTrack.Step> track,
            List<Task> tasks,
            Amount amount,
            List<Found> findings) {}

    record Who(UUID id, String name, String creditCode, String district) {}

    record What(UUID roundId, String round, String item, String itemName, String project) {}

    /** @param version to hand in with the completion */
    record Task(
            String id,
            String stage,
            String state,
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

    /**
     * @param kind computed, decided or none
     * @param yuan null unless computed
     * @param reason why there is none; null otherwise
     */
    record Amount(
            String kind, @Nullable BigDecimal yuan, @Nullable String limit, @Nullable String reason, List<Step> steps) {

        static Amount of(AmountVerdict verdict) {
            if (verdict instanceof AmountVerdict.Computed computed) {
                Money amount = computed.amount();
                return new Amount(
                        "computed",
                        amount.toYuan(),
                        computed.limit().name(),
                        null,
                        computed.steps().stream().map(Step::of).toList());
            }
            String reason = verdict instanceof AmountVerdict.NotComputed none
                    ? none.reason().zh()
                    : null;
            return new Amount(reason == null ? "decided" : "none", null, null, reason, List.of());
        }
    }

    record Step(String stage, String clause, String rule, String text, BigDecimal yuan, boolean binding) {

        static Step of(AmountStep step) {
            return new Step(
                    step.stage().name(),
                    step.clause(),
                    step.rule(),
                    step.text().zh(),
                    step.money().toYuan(),
                    step.binding());
        }
    }

    /** @param decision to_correct, dismissed, or null while nobody has decided */
    record Found(
            String key,
            String severity,
            String title,
            String reason,
            String rule,
            String clause,
            @Nullable UUID documentId,
            @Nullable UUID otherCaseId,
            @Nullable String decision) {

        static Found of(Finding finding) {
            Finding.Decision decision = finding.decision();
            return new Found(
                    finding.key(),
                    finding.severity().name(),
                    finding.title(),
                    finding.reason(),
                    finding.rule(),
                    finding.clause(),
                    finding.place().document(),
                    finding.place().otherCase(),
                    decision == null ? null : decision.toCorrect() ? "to_correct" : "dismissed");
        }
    }
}

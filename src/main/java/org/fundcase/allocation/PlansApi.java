package org.fundcase.allocation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a round's money, for programs of the offices. */
@Tag(name = "rounds")
@RestController
@RequestMapping("/api/v1/rounds/{id}/plan")
class PlansApi {

    private final Plans plans;
    private final Access access;

    PlansApi(Plans plans, Access access) {
        this.plans = plans;
        this.access = access;
    }

    /**
     * @param paper number of the paper that issues it; null before
     * @param total in yuan
     */
    @Schema(name = "Plan")
    record Shown(
            UUID id,
            String listHash,
            int year,
            String proposedBy,
            Instant proposedAt,
            @Nullable String paper,
            BigDecimal total,
            List<ShownLine> lines,
            List<ShownHeld> held) {

        static Shown of(Plan plan) {
            return new Shown(
                    plan.id(),
                    plan.listHash(),
                    plan.year(),
                    plan.proposedName(),
                    plan.proposedAt(),
                    plan.paper(),
                    plan.total().toYuan(),
                    plan.lines().stream().map(ShownLine::of).toList(),
                    plan.held().stream().map(ShownHeld::of).toList());
        }
    }

    /** Amounts in yuan. */
    @Schema(name = "PlanLine")
    record ShownLine(
            int place,
            UUID caseId,
            String number,
            String payee,
            String item,
            UUID payingOffice,
            BigDecimal amount,
            BigDecimal cityShare) {

        static ShownLine of(Plan.Line line) {
            return new ShownLine(
                    line.place(),
                    line.caseId(),
                    line.number(),
                    line.payee(),
                    line.item(),
                    line.payingOffice(),
                    line.amount().toYuan(),
                    line.cityShare().toYuan());
        }
    }

    /** What the plan leaves out, and why. */
    @Schema(name = "PlanHeld")
    record ShownHeld(UUID caseId, String number, String payee, BigDecimal amount, String reason) {

        static ShownHeld of(Plan.Held held) {
            return new ShownHeld(
                    held.caseId(), held.number(), held.payee(), held.amount().toYuan(), held.reason());
        }
    }

    /** @param paper as 常工信融合〔2022〕215号 */
    @Schema(name = "PlanPaper")
    record Paper(@Nullable String paper) {}

    @Operation(operationId = "getPlan", summary = "The latest plan of a round's money")
    @GetMapping
    Shown get(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        access.require(me, Action.READ, Subject.ofRound(id));
        return plans.latest(id).map(Shown::of).orElseThrow(Refusal::notFound);
    }

    @Operation(operationId = "numberPlan", summary = "Enter the number of the paper that issues the plan")
    @PutMapping("/paper")
    Shown number(@PathVariable UUID id, @RequestBody Paper paper, @AuthenticationPrincipal SignedIn me) {
        plans.number(id, paper.paper() == null ? "" : paper.paper(), me);
        return plans.latest(id).map(Shown::of).orElseThrow(Refusal::notFound);
    }
}

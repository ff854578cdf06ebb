package org.fundcase.arrangements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money of a round that no application asks for, for programs of the city and the districts. */
@Tag(name = "rounds")
@RestController
@RequestMapping("/api/v1/rounds/{id}")
class ArrangementsApi {

    private final Blocks blocks;
    private final DistrictPlans plans;
    private final IssueRecipients recipients;
    private final Access access;

    ArrangementsApi(Blocks blocks, DistrictPlans plans, IssueRecipients recipients, Access access) {
        this.blocks = blocks;
        this.plans = plans;
        this.recipients = recipients;
        this.access = access;
    }

    /** @param total in yuan */
    @Schema(name = "LumpSum")
    record ShownBlock(
            UUID id,
            String item,
            int year,
            BigDecimal total,
            String basis,
            String proposedBy,
            boolean issued,
            List<ShownShare> shares) {

        static ShownBlock of(Block block) {
            return new ShownBlock(
                    block.id(),
                    block.item(),
                    block.year(),
                    block.total().toYuan(),
                    block.basis(),
                    block.proposedName(),
                    block.isIssued(),
                    block.shares().stream().map(ShownShare::of).toList());
        }
    }

    /** @param amount in yuan */
    @Schema(name = "LumpSumShare")
    record ShownShare(UUID office, String district, List<BigDecimal> values, BigDecimal amount) {

        static ShownShare of(Block.Share share) {
            return new ShownShare(
                    share.office(),
                    share.district(),
                    share.values(),
                    share.amount().toYuan());
        }
    }

    /** @param filed null while the city has not answered */
    @Schema(name = "DistrictPlan")
    record ShownPlan(
            UUID id, UUID office, String basis, BigDecimal total, @Nullable Boolean filed, List<ShownLine> lines) {

        static ShownPlan of(DistrictPlan plan) {
            return new ShownPlan(
                    plan.id(),
                    plan.office(),
                    plan.basis(),
                    plan.total().toYuan(),
                    plan.answer() == null ? null : plan.answer().agreed(),
                    plan.lines().stream().map(ShownLine::of).toList());
        }
    }

    /** @param amount in yuan */
    @Schema(name = "DistrictPlanLine")
    record ShownLine(String payee, String creditCode, String reason, BigDecimal amount) {

        static ShownLine of(DistrictPlan.Line line) {
            return new ShownLine(
                    line.payee(),
                    line.creditCode(),
                    line.reason(),
                    line.amount().toYuan());
        }
    }

    /**
     * What the second person says.
     *
     * @param paper number of the paper, where it is agreed
     * @param note why not
     */
    @Schema(name = "ArrangementAnswer")
    record Answered(boolean agreed, @Nullable String paper, @Nullable String note) {

        String paperOrNone() {
            return paper == null ? "" : paper;
        }

        String noteOrNone() {
            return note == null ? "" : note;
        }
    }

    @Operation(operationId = "listLumpSums", summary = "The lump sums of a round with the districts' shares")
    @GetMapping("/lump-sums")
    List<ShownBlock> blocks(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return blocks.seenBy(id, me).stream().map(ShownBlock::of).toList();
    }

    /**
     * A lump sum as a program sends it; amounts and values as text, as 1200.50.
     *
     * @param names of the factors
     * @param weights of the factors in percent, in their order
     * @param values of the factors in their order, by industry office of the district
     */
    @Schema(name = "NewLumpSum")
    record Wanted(
            @Nullable String item,
            @Nullable String total,
            @Nullable String basis,
            @Nullable List<@Nullable String> names,
            @Nullable List<@Nullable String> weights,
            @Nullable Map<UUID, List<@Nullable String>> values) {

        NewBlock form() {
            return new NewBlock(
                    item == null ? "" : item,
                    total,
                    basis,
                    written(names),
                    written(weights),
                    values == null
                            ? Map.of()
                            : values.entrySet().stream()
                                    .collect(Collectors.toMap(Map.Entry::getKey, one -> written(one.getValue()))));
        }

        /** A missing text is a blank one. */
        private static List<String> written(@Nullable List<@Nullable String> texts) {
            return texts == null
                    ? List.of()
                    : texts.stream().map(text -> text == null ? "" : text).toList();
        }
    }

    @Operation(
            operationId = "proposeLumpSum",
            summary = "Propose a lump sum: factors with weights in percent, and each district's values by its office")
    @PostMapping("/lump-sums")
    ShownBlock propose(@PathVariable UUID id, @RequestBody Wanted form, @AuthenticationPrincipal SignedIn me) {
        return ShownBlock.of(blocks.propose(id, form.form(), me));
    }

    @Operation(
            operationId = "answerLumpSum",
            summary = "Issue a lump sum with its paper, or refuse it, as the second person")
    @PostMapping("/lump-sums/{block}/answer")
    ShownBlock answer(
            @PathVariable UUID id,
            @PathVariable UUID block,
            @RequestBody Answered answer,
            @AuthenticationPrincipal SignedIn me) {
        if (answer.agreed()) {
            blocks.issue(block, answer.paperOrNone(), me);
        } else {
            blocks.refuse(block, answer.noteOrNone(), me);
        }
        return ShownBlock.of(blocks.get(block, me));
    }

    @Operation(operationId = "listDistrictPlans", summary = "What districts planned of a lump sum")
    @GetMapping("/lump-sums/{block}/plans")
    List<ShownPlan> plans(@PathVariable UUID id, @PathVariable UUID block, @AuthenticationPrincipal SignedIn me) {
        UUID of = blocks.get(block, me).id();
        return plans.of(of).stream()
                .filter(plan -> !me.officeKind().isOfDistrict() || plan.office().equals(me.officeId()))
                .map(ShownPlan::of)
                .toList();
    }

    @Operation(
            operationId = "fileDistrictPlan",
            summary = "File the own district's plan: a recipient a line with name, credit code, reason and yuan")
    @PostMapping("/lump-sums/{block}/plans")
    ShownPlan plan(
            @PathVariable UUID id,
            @PathVariable UUID block,
            @RequestBody NewPlan form,
            @AuthenticationPrincipal SignedIn me) {
        return ShownPlan.of(plans.propose(block, form, me));
    }

    @Operation(
            operationId = "answerDistrictPlan",
            summary = "Take a district's plan on file, or send it back with the reason")
    @PostMapping("/district-plans/{plan}/answer")
    void answerPlan(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @RequestBody Answered answer,
            @AuthenticationPrincipal SignedIn me) {
        if (answer.agreed()) {
            plans.file(plan, answer.paperOrNone(), me);
        } else {
            plans.refuse(plan, answer.noteOrNone(), me);
        }
    }

    /** @param paper number of the paper that issues it */
    @Schema(name = "RecipientsPaper")
    record IssuePaper(@Nullable String paper) {}

    /** @param listId of the awards */
    @Schema(name = "IssuedRecipients")
    record Issued(UUID listId) {}

    @Operation(
            operationId = "issueRecipients",
            summary = "Issue the money of all confirmed recipients of a plan or paper, as the second person")
    @PostMapping("/recipients/issue")
    Issued issue(@PathVariable UUID id, @RequestBody IssuePaper with, @AuthenticationPrincipal SignedIn me) {
        access.require(me, Action.CHANGE, Subject.ofRound(id));
        return new Issued(recipients.issue(id, with.paper() == null ? "" : with.paper(), me));
    }
}

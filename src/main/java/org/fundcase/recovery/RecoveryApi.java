package org.fundcase.recovery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Refusal;
import org.fundcase.recovery.Recovery.Origin;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.web.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recoveries, for programs. What a body has to hold, its refusal says field by field. */
@Tag(name = "recoveries")
@RestController
@RequestMapping("/api/v1/recoveries")
class RecoveryApi {

    private final Recoveries recoveries;
    private final RecoveryDesk desk;
    private final RecoveryFiles files;
    private final RecoverySteps steps;
    private final WriteFile file;
    private final HearParty party;
    private final Collect collect;

    RecoveryApi(
            Recoveries recoveries,
            RecoveryDesk desk,
            RecoveryFiles files,
            RecoverySteps steps,
            WriteFile file,
            HearParty party,
            Collect collect) {
        this.recoveries = recoveries;
        this.desk = desk;
        this.files = files;
        this.steps = steps;
        this.file = file;
        this.party = party;
        this.collect = collect;
    }

    @Schema(name = "MadeForRecovery")
    record Made(UUID id) {}

    /**
     * @param award whose money is to come back
     * @param source what it rests on, in words
     */
    @Schema(name = "NewRecovery")
    record Opened(@Nullable UUID award, @Nullable Origin origin, @Nullable String source) {}

    /**
     * The fields of a step, by name.
     *
     * @param fields for the facts: cause, facts, evidence, basis, amount, computation, actEndedOn; for the decision: amount,
     *     payDays, holder, bank, account, considered; for what was heard: what, happenedOn, words, host; for an appeal:
     *     kind, authority, filedOn, and for its end: result, endedOn, paper; for a receipt: amount, receivedOn, slip; for a
     *     measure: kind, words, addressee, amount, parts. Amounts in yuan, days as 2022-03-01.
     */
    @Schema(name = "RecoveryFields")
    record Fields(@Nullable Map<String, String> fields) {

        TypedForm form() {
            Map<String, String> given = new HashMap<>();
            if (fields != null) {
                fields.forEach((name, value) -> given.put(name, value == null ? "" : value));
            }
            return new TypedForm(given);
        }
    }

    /** @param note why not; may be left out of an agreement */
    @Schema(name = "RecoveryMeasureAnswer")
    record Answered(boolean agreed, @Nullable String note) {}

    /**
     * A line of the desk; amounts in yuan.
     *
     * @param late days after the last day to pay; not above zero while there is time
     */
    @Schema(name = "RecoveryLine")
    record Listed(
            UUID id,
            String number,
            String party,
            String award,
            State state,
            BigDecimal claimed,
            BigDecimal received,
            BigDecimal left,
            @Nullable LocalDate due,
            long late) {

        static Listed of(RecoveryDesk.Line line) {
            return new Listed(
                    line.id(),
                    line.number(),
                    line.party(),
                    line.awardNumber(),
                    line.state(),
                    line.claimed().toYuan(),
                    line.received().toYuan(),
                    line.left().toYuan(),
                    line.due(),
                    line.late());
        }
    }

    /** A measure with its second person's answer, null while nobody answered; amount in yuan. */
    @Schema(name = "RecoveryMeasure")
    record ShownMeasure(
            UUID id, Measure.Kind kind, String words, BigDecimal amount, String proposedBy, @Nullable Boolean agreed) {

        static ShownMeasure of(Measure measure) {
            return new ShownMeasure(
                    measure.id(),
                    measure.kind(),
                    measure.words(),
                    measure.amount().toYuan(),
                    measure.proposedName(),
                    measure.agreed());
        }
    }

    /**
     * Whether the law lets a step be taken today, and when; to offices only.
     *
     * @param why not; null if it may
     */
    @Schema(name = "RecoveryStep")
    record ShownStep(
            String step,
            boolean open,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String why,
            String basis) {

        static ShownStep of(RecoverySteps.Possible step) {
            return new ShownStep(
                    step.key(),
                    step.open(),
                    step.gate().from(),
                    step.gate().until(),
                    step.open() ? null : step.why().zh(),
                    step.gate().basis());
        }
    }

    /** Amounts in yuan. */
    @Schema(name = "Recovery")
    record Shown(
            UUID id,
            String number,
            String party,
            State state,
            @Nullable String facts,
            @Nullable String basis,
            @Nullable BigDecimal told,
            @Nullable String decision,
            BigDecimal claimed,
            BigDecimal received,
            BigDecimal writtenOff,
            BigDecimal left,
            Map<String, LocalDate> served,
            List<ShownMeasure> measures,
            List<ShownStep> steps) {}

    @Operation(operationId = "listRecoveries", summary = "The recoveries of the own city, the longest due first")
    @GetMapping
    List<Listed> all(@AuthenticationPrincipal SignedIn me) {
        return desk.lines(me).stream().map(Listed::of).toList();
    }

    @Operation(operationId = "getRecovery", summary = "A recovery with what the law lets be done next")
    @GetMapping("/{id}")
    Shown one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        RecoveryFile known = files.of(recoveries.get(id, me));
        Recovery recovery = known.recovery();
        Grounds grounds = known.facts();
        Decision decision = known.decision();
        boolean party = me.isApplicant();
        return new Shown(
                recovery.id(),
                recovery.number(),
                recovery.party(),
                recovery.state(),
                grounds == null ? null : grounds.facts(),
                grounds == null ? null : grounds.basis(),
                grounds == null ? null : grounds.amount().toYuan(),
                decision == null ? null : decision.paper(),
                known.claimed().toYuan(),
                known.received().toYuan(),
                known.writtenOff().toYuan(),
                known.left().toYuan(),
                known.served().entrySet().stream()
                        .filter(entry -> !party || !entry.getKey().isBetweenOffices())
                        .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> entry.getValue()
                                .on())),
                party
                        ? List.of()
                        : known.measures().stream().map(ShownMeasure::of).toList(),
                party ? List.of() : steps.of(known).stream().map(ShownStep::of).toList());
    }

    @Operation(operationId = "openRecovery", summary = "Open the recovery of what an award paid")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made open(@RequestBody Opened wanted, @AuthenticationPrincipal SignedIn me) {
        if (wanted.award() == null) {
            throw Refusal.field("award", "还没有写追缴哪个项目的资金。");
        }
        if (wanted.origin() == null) {
            throw Refusal.field("origin", "还没有选。从列出的里面选一项。");
        }
        String source = wanted.source() == null ? "" : wanted.source();
        return new Made(
                recoveries.open(wanted.award(), wanted.origin(), source, me).id());
    }

    @Operation(operationId = "recordRecoveryFacts", summary = "Record facts, evidence, basis and amount")
    @PostMapping("/{id}/facts")
    Made facts(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        file.facts(id, body.form(), me);
        return new Made(id);
    }

    @Operation(operationId = "proposeRecoveryDecision", summary = "Draft the decision")
    @PostMapping("/{id}/decision")
    Made decision(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        file.decision(id, body.form(), me);
        return new Made(id);
    }

    @Operation(
            operationId = "hearRecoveryParty",
            summary = "Enter a statement, a waiver, a request for a hearing, or a hearing")
    @PostMapping("/{id}/heard")
    Made heard(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        party.hear(id, body.form(), me);
        return new Made(id);
    }

    @Operation(operationId = "recordRecoveryAppeal", summary = "Enter a review or suit against the decision")
    @PostMapping("/{id}/appeals")
    Made appeal(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        return new Made(party.appeal(id, body.form(), me));
    }

    @Operation(operationId = "endRecoveryAppeal", summary = "Enter how a review or suit ended")
    @PostMapping("/{id}/appeals/{appeal}")
    Made appealEnded(
            @PathVariable UUID id,
            @PathVariable UUID appeal,
            @RequestBody Fields body,
            @AuthenticationPrincipal SignedIn me) {
        party.appealEnded(id, appeal, body.form(), me);
        return new Made(appeal);
    }

    @Operation(operationId = "recordRecoveryReceipt", summary = "Enter money that came to the treasury's account")
    @PostMapping("/{id}/receipts")
    Made receipt(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        return new Made(collect.receive(id, body.form(), me));
    }

    @Operation(
            operationId = "correctRecoveryReceipt",
            summary = "Take back a receipt entered wrongly, as a second person")
    @PostMapping("/{id}/receipts/{receipt}/correction")
    Made corrected(@PathVariable UUID id, @PathVariable UUID receipt, @AuthenticationPrincipal SignedIn me) {
        collect.correct(id, receipt, me);
        return new Made(receipt);
    }

    @Operation(
            operationId = "proposeRecoveryMeasure",
            summary = "Propose a demand, instalments, enforcement, referral or write-off")
    @PostMapping("/{id}/measures")
    Made measure(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        return new Made(collect.propose(id, body.form(), me));
    }

    @Operation(operationId = "answerRecoveryMeasure", summary = "Agree to a measure or not, as the second person")
    @PostMapping("/{id}/measures/{measure}")
    Made answer(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @RequestBody Answered answer,
            @AuthenticationPrincipal SignedIn me) {
        collect.answer(id, measure, SecondAnswer.of(answer.agreed(), answer.note()), me);
        return new Made(measure);
    }
}

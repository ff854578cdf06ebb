package org.fundcase.publicity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Refusal;
import org.fundcase.publicity.HandleObjection.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was said against the notices of a round, for programs of the office that published; never who said it. */
@Tag(name = "notices")
@RestController
@RequestMapping("/api/v1/rounds/{id}/objections")
class ObjectionsApi {

    private final Objections objections;
    private final HandleObjection handle;
    private final ConcludeObjection conclude;
    private final Publisher publisher;

    ObjectionsApi(Objections objections, HandleObjection handle, ConcludeObjection conclude, Publisher publisher) {
        this.objections = objections;
        this.handle = handle;
        this.conclude = conclude;
        this.publisher = publisher;
    }

    /**
     * @param caseId the entry it is about; null for a complaint about the work
     * @param due the next day by which something is due; null if nothing is
     * @param outcome null until it is concluded
     */
    @Schema(name = "Objection")
    record Shown(
            UUID id,
            int number,
            Objection.Kind kind,
            @Nullable UUID caseId,
            String facts,
            boolean anonymous,
            Instant receivedAt,
            Objection.State state,
            @Nullable LocalDate due,
            String reason,
            String findings,
            Objection.@Nullable Outcome outcome,
            String reply) {

        static Shown of(Objection one) {
            return new Shown(
                    one.id(),
                    one.number(),
                    one.kind(),
                    one.caseId(),
                    one.facts(),
                    one.anonymous(),
                    one.receivedAt(),
                    one.state(),
                    one.due(),
                    one.handling().reason(),
                    one.handling().findings(),
                    one.handling().outcome(),
                    one.handling().reply());
        }
    }

    @Operation(
            operationId = "listObjections",
            summary = "Objections, reports and complaints of a round, the latest first")
    @GetMapping
    List<Shown> all(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        publisher.require(me, id);
        return objections.of(id).stream().map(Shown::of).toList();
    }

    @Operation(operationId = "acceptObjection", summary = "Look into an objection; its term begins")
    @PostMapping("/{objection}/accept")
    Shown accept(@PathVariable UUID id, @PathVariable UUID objection, @AuthenticationPrincipal SignedIn me) {
        handle.accept(new Named(id, objection), me);
        return get(id, objection);
    }

    @Operation(operationId = "refuseObjection", summary = "Do not look into an objection, with the reason")
    @PostMapping("/{objection}/refuse")
    Shown refuse(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestBody ObjectionAnswer answer,
            @AuthenticationPrincipal SignedIn me) {
        handle.refuse(new Named(id, objection), answer, me);
        return get(id, objection);
    }

    @Operation(operationId = "verifyObjection", summary = "Write down what was found out")
    @PostMapping("/{objection}/verify")
    Shown verify(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestBody ObjectionAnswer answer,
            @AuthenticationPrincipal SignedIn me) {
        handle.verify(new Named(id, objection), answer, me);
        return get(id, objection);
    }

    @Operation(
            operationId = "concludeObjection",
            summary = "Answer an objection and keep its entry; to change or remove it waits for a second person")
    @PostMapping("/{objection}/conclude")
    Shown conclude(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestBody ObjectionAnswer answer,
            @AuthenticationPrincipal SignedIn me) {
        conclude.conclude(new Named(id, objection), answer, me);
        return get(id, objection);
    }

    /**
     * @param amount in yuan; null for a removal
     * @param agreed null while nobody answered
     */
    @Schema(name = "ObjectionConclusion")
    record ShownConclusion(
            UUID id,
            Objection.Outcome outcome,
            @Nullable BigDecimal amount,
            String findings,
            String proposedBy,
            @Nullable Boolean agreed,
            @Nullable String note) {

        static ShownConclusion of(ProposedConclusion one) {
            return new ShownConclusion(
                    one.id(),
                    one.outcome(),
                    one.amount() == null ? null : one.amount().toYuan(),
                    one.findings(),
                    one.proposedName(),
                    one.agreed(),
                    one.note());
        }
    }

    /** @param note why not; may be left out of an agreement */
    @Schema(name = "ObjectionConclusionAnswer")
    record Answered(boolean agreed, @Nullable String note) {}

    @Operation(
            operationId = "listObjectionConclusions",
            summary = "Conclusions that change the list, which take two persons, the latest first")
    @GetMapping("/{objection}/conclusions")
    List<ShownConclusion> conclusions(
            @PathVariable UUID id, @PathVariable UUID objection, @AuthenticationPrincipal SignedIn me) {
        publisher.require(me, id);
        return conclude.of(found(id, objection)).stream()
                .map(ShownConclusion::of)
                .toList();
    }

    @Operation(
            operationId = "answerObjectionConclusion",
            summary = "Agree to a conclusion that changes the list, or send it back, as the second person")
    @PostMapping("/{objection}/conclusions/{conclusion}")
    Shown answer(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @PathVariable UUID conclusion,
            @RequestBody Answered answer,
            @AuthenticationPrincipal SignedIn me) {
        publisher.require(me, id);
        conclude.answer(new Named(id, objection), conclusion, SecondAnswer.of(answer.agreed(), answer.note()), me);
        return get(id, objection);
    }

    private Shown get(UUID round, UUID objection) {
        return Shown.of(found(round, objection));
    }

    private Objection found(UUID round, UUID objection) {
        return objections.of(round).stream()
                .filter(one -> one.id().equals(objection))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}

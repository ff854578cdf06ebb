package org.fundcase.review.sampling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.review.sampling.Drawing.Strata;
import org.fundcase.review.sampling.Sample.Measure;
import org.fundcase.review.sampling.SecondCheck.Answer;
import org.fundcase.review.sampling.SecondCheck.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The drawings of a round, for programs. Checks are done and answered by completing their tasks. */
@Tag(name = "drawings")
@RestController
@RequestMapping("/api/v1/rounds/{id}/drawings")
class DrawingsApi {

    private final Drawings drawings;
    private final DrawSample sample;
    private final CheckRows checks;
    private final CallOffDrawing callOff;

    DrawingsApi(Drawings drawings, DrawSample sample, CheckRows checks, CallOffDrawing callOff) {
        this.drawings = drawings;
        this.sample = sample;
        this.checks = checks;
        this.callOff = callOff;
    }

    /**
     * @param place in its stratum by the algorithm, from 1
     * @param task of the second check; null if it was not drawn
     * @param consistent null until it was checked
     * @param adopted null until a disagreement was answered
     */
    @Schema(name = "DrawingEntry")
    record Line(
            UUID caseId,
            String number,
            String stratum,
            int place,
            boolean drawn,
            @Nullable UUID task,
            @Nullable Boolean consistent,
            @Nullable Boolean adopted) {}

    /**
     * @param algorithm its name; the page of the drawing tells it step by step
     * @param calledOff why; null while it stands
     */
    @Schema(name = "Drawing")
    record View(
            int no,
            String algorithm,
            String seed,
            String listHash,
            Measure measure,
            int size,
            Strata strata,
            String drawnBy,
            Instant at,
            @Nullable String calledOff,
            List<Line> entries) {}

    @Schema(name = "DrawingCalledOff")
    record CallingOff(@Nullable String reason) {}

    @Operation(
            operationId = "listDrawings",
            summary = "The drawings of a round with all that it takes to draw them again")
    @GetMapping
    List<View> all(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return drawings.ofRound(me, id).stream().map(this::view).toList();
    }

    @Operation(
            operationId = "drawSample",
            summary = "Draw from the reviewed cases of the round; the server makes the seed")
    @PostMapping
    View draw(@PathVariable UUID id, @RequestBody NewDrawing drawing, @AuthenticationPrincipal SignedIn me) {
        return view(drawings.seenBy(me, id, sample.draw(id, drawing, me)));
    }

    @Operation(
            operationId = "callOffDrawing",
            summary = "Call a drawing off with a reason: what nobody has checked is not checked")
    @PostMapping("/{no}/call-off")
    View callOff(
            @PathVariable UUID id,
            @PathVariable int no,
            @RequestBody CallingOff body,
            @AuthenticationPrincipal SignedIn me) {
        callOff.callOff(id, no, Objects.requireNonNullElse(body.reason(), ""), me);
        return view(drawings.seenBy(me, id, no));
    }

    private View view(Drawing drawing) {
        Map<UUID, SecondCheck> found = checks.ofDrawing(drawing.id()).stream()
                .collect(Collectors.toMap(SecondCheck::caseId, Function.identity()));
        return new View(
                drawing.no(),
                drawing.algorithm(),
                drawing.seed(),
                drawing.listHash(),
                drawing.wanted().measure(),
                drawing.wanted().size(),
                drawing.wanted().strata(),
                drawing.drawnBy(),
                drawing.at(),
                drawing.calledOff() == null ? null : drawing.calledOff().reason(),
                drawing.entries().stream()
                        .map(entry -> line(entry, found.get(entry.caseId())))
                        .toList());
    }

    private static Line line(Drawing.Entry entry, @Nullable SecondCheck check) {
        Result result = check == null ? null : check.result();
        Answer answer = check == null ? null : check.answer();
        return new Line(
                entry.caseId(),
                entry.number(),
                entry.stratum(),
                entry.place(),
                entry.drawn(),
                check == null ? null : check.id(),
                result == null ? null : result.consistent(),
                answer == null ? null : answer.adopted());
    }
}

package org.fundcase.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person has done, was sent copies of, and hands over, by program. */
@Tag(name = "inbox")
@RestController
@RequestMapping("/api/v1/inbox")
class QueuesEndpoint {

    private final DoneRows done;
    private final CopyTask copies;
    private final HandOver handOver;

    QueuesEndpoint(DoneRows done, CopyTask copies, HandOver handOver) {
        this.done = done;
        this.copies = copies;
        this.handOver = handOver;
    }

    @Operation(operationId = "listDone", summary = "What one has done, the latest first; next goes into after")
    @GetMapping("/done")
    DoneList done(@RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal SignedIn me) {
        List<DoneRows.Done> page = done.page(me, after);
        boolean more = page.size() > DoneRows.PAGE;
        List<DoneRows.Done> shown = more ? page.subList(0, DoneRows.PAGE) : page;
        return new DoneList(
                shown.stream()
                        .map(one -> new DoneTask(
                                one.entry(), one.caseId(), one.stage().name(), one.outcome(), one.at()))
                        .toList(),
                more ? shown.get(shown.size() - 1).entry() : null);
    }

    @Operation(operationId = "listCopies", summary = "Copies sent to oneself, the latest first; next goes into after")
    @GetMapping("/copies")
    CopyList copies(@RequestParam(required = false) @Nullable UUID after, @AuthenticationPrincipal SignedIn me) {
        List<CopyTask.Copy> page = copies.page(me, after);
        boolean more = page.size() > CopyTask.PAGE;
        List<CopyTask.Copy> shown = more ? page.subList(0, CopyTask.PAGE) : page;
        return new CopyList(
                shown.stream()
                        .map(one -> new CopyRow(
                                one.id(), one.caseId(), one.stage().name(), one.words(), one.by(), one.at()))
                        .toList(),
                more ? shown.get(shown.size() - 1).id() : null);
    }

    @Operation(operationId = "countWork", summary = "How much a person of the office has, before it is handed over")
    @GetMapping("/hand-over")
    Load load(@RequestParam UUID from, @AuthenticationPrincipal SignedIn me) {
        HandOver.Load load = handOver.load(from, me);
        return new Load(load.tasks(), load.signatures());
    }

    @Operation(
            operationId = "handOver",
            summary = "Hand over all that a person has, as many as were seen. 409 if it is another number now")
    @PostMapping("/hand-over")
    Moved move(@RequestBody HandOver.Order order, @AuthenticationPrincipal SignedIn me, Locale locale) {
        HandOver.Moved moved = handOver.move(order, me);
        return new Moved(moved.count(), inWords(moved.refused(), locale));
    }

    private static List<String> inWords(List<Words> refused, Locale locale) {
        return refused.stream().map(words -> words.in(locale)).toList();
    }

    /** @param next null on the last page */
    record DoneList(List<DoneTask> items, @Nullable String next) {}

    /** @param outcome the code of the outcome, agreed, disagreed or return */
    record DoneTask(String entry, UUID caseId, String stage, String outcome, Instant at) {}

    /** @param next null on the last page */
    record CopyList(List<CopyRow> items, @Nullable UUID next) {}

    record CopyRow(UUID id, UUID caseId, String stage, String words, String by, Instant at) {}

    record Load(int tasks, int signatures) {}

    /** @param refused why some stayed */
    record Moved(int count, List<String> refused) {}
}

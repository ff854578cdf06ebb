package org.fundcase.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The queue for programs. */
@Tag(name = "inbox")
@RestController
class InboxEndpoint {

    private final InboxRows rows;
    private final WorkingDays days;

    InboxEndpoint(InboxRows rows, WorkingDays days) {
        this.rows = rows;
        this.days = days;
    }

    @Operation(
            operationId = "listInbox",
            summary =
                    "Open tasks, most urgent first; next goes into after for the page that follows. Counts stop at 1,001")
    @GetMapping("/api/v1/inbox")
    Queue queue(@ParameterObject InboxQuery.Params params, @AuthenticationPrincipal SignedIn me, Locale locale) {
        InboxQuery query = params.query();
        InboxRows.Slice slice = rows.page(query, me);
        List<Integer> counts = rows.counts(query, me);
        return new Queue(
                slice.items().stream()
                        .map(days::rank)
                        .map(ranked -> QueuedTask.of(ranked, locale))
                        .toList(),
                new Counts(counts.get(0), counts.get(1), counts.get(2), counts.get(3)),
                slice.next());
    }

    /** @param next null on the last page */
    record Queue(List<QueuedTask> items, Counts counts, @Nullable String next) {}

    record Counts(int overdue, int today, int soon, int all) {}

    /**
     * @param amount yuan; null where none is computed
     * @param urgency late, today, soon, later or hold
     */
    record QueuedTask(
            String taskId,
            int version,
            UUID caseId,
            String number,
            String enterprise,
            String item,
            String district,
            @Nullable UUID roundId,
            @Nullable BigDecimal amount,
            @Schema(implementation = Stage.class) String stage,
            @Nullable LocalDate due,
            @Schema(allowableValues = {"late", "today", "soon", "later", "hold"}) String urgency,
            @Nullable String assignee) {

        static QueuedTask of(WorkingDays.Ranked ranked, Locale locale) {
            InboxItem item = ranked.item();
            Money amount = item.amount();
            return new QueuedTask(
                    item.taskId(),
                    item.version(),
                    item.caseId(),
                    item.number(),
                    item.enterprise(),
                    item.item(),
                    item.district().in(locale),
                    item.roundId(),
                    amount == null ? null : amount.toYuan(),
                    item.stage().name(),
                    item.due(),
                    ranked.urgency().name().toLowerCase(Locale.ROOT),
                    item.assignee());
        }
    }
}

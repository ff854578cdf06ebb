package org.fundcase.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.calendar.Deadline.Kind;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The days that bind, for programs. */
@Tag(name = "calendar")
@RestController
class CalendarApi {

    private static final int LONGEST = 100;

    private final CalendarOf calendar;

    CalendarApi(CalendarOf calendar) {
        this.calendar = calendar;
    }

    /** @param page where it is worked on or read */
    @Schema(name = "DeadlineShown")
    record Shown(LocalDate day, Kind kind, String number, String title, String page) {}

    @Operation(
            operationId = "listDeadlines",
            summary = "The days that bind, as far as the caller may read them",
            description = "Both days are inside; at most 100 days apart")
    @GetMapping("/api/v1/calendar")
    List<Shown> between(
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(required = false) @Nullable Kind kind,
            @AuthenticationPrincipal SignedIn me) {
        if (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST))) {
            throw Refusal.field("until", "最后一天要在第一天以后，最多相差 {0} 天。", LONGEST);
        }
        return calendar.between(me, from, until, kind).stream()
                .map(one -> new Shown(one.day(), one.kind(), one.number(), one.title(), one.page()))
                .toList();
    }
}

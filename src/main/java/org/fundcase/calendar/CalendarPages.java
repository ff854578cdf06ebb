package org.fundcase.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.fundcase.accounts.SignedIn;
import org.fundcase.calendar.Deadline.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The days that bind, by month or week or as a table. */
@Controller
class CalendarPages {

    private final CalendarOf calendar;
    private final MessageSource messages;
    private final Clock clock;

    CalendarPages(CalendarOf calendar, MessageSource messages, Clock clock) {
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param month as 2022-03; without one the month of today
     * @param week a day of it; with one a week is shown instead
     */
    @GetMapping("/calendar")
    ModelAndView show(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "false") boolean table,
            @RequestParam(required = false) @Nullable Kind kind,
            @AuthenticationPrincipal SignedIn me) {
        LocalDate today = LocalDate.now(clock);
        CalendarSpan span = CalendarSpan.of(month, week, today);
        List<Deadline> all = calendar.between(me, span.from(), span.until(), kind);
        return new ModelAndView("calendar/calendar")
                .addObject("span", span)
                .addObject("weeks", calendar.weeks(span, all))
                .addObject(
                        "all",
                        all.stream().filter(one -> span.isInside(one.day())).toList())
                .addObject("asTable", table)
                .addObject("kind", kind)
                .addObject("kinds", Kind.values())
                .addObject("known", calendar.isKnown(span))
                .addObject("otherMonth", YearMonth.from(span.day(today)))
                .addObject("otherWeek", span.day(today))
                .addObject("today", today);
    }

    /** For the calendar of a mail program: whole days (RFC 5545). */
    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String week,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        CalendarSpan span = CalendarSpan.of(month, week, LocalDate.now(clock));
        String text = IcsFile.of(
                calendar.between(me, span.from(), span.until(), null),
                clock.instant(),
                kind -> messages.getMessage("calendar.kind." + kind, null, locale));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deadlines.ics\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}

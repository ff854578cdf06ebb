package org.fundcase.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.calendar.Deadline.Kind;
import org.fundcase.kernel.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the days of all rooms together. */
@Component
class CalendarOf {

    private final List<Deadlines> rooms;
    private final WorkingCalendar calendar;

    CalendarOf(List<Deadlines> rooms, WorkingCalendar calendar) {
        this.rooms = rooms;
        this.calendar = calendar;
    }

    /**
     * A day with what binds on it.
     *
     * @param inside whether it is of the month that is shown
     */
    record Day(LocalDate date, boolean working, boolean inside, List<Deadline> items) {}

    /** By day, then by kind and number; of one kind only, if it is given. */
    @Transactional(readOnly = true)
    public List<Deadline> between(SignedIn who, LocalDate from, LocalDate until, @Nullable Kind kind) {
        return rooms.stream()
                .flatMap(room -> room.between(who, from, until).stream())
                .filter(one -> kind == null || one.kind() == kind)
                .sorted(Comparator.comparing(Deadline::day)
                        .thenComparing(Deadline::kind)
                        .thenComparing(Deadline::number))
                .toList();
    }

    /** Whole weeks, Monday first. */
    List<List<Day>> weeks(CalendarSpan span, List<Deadline> all) {
        TreeMap<LocalDate, List<Deadline>> byDay =
                all.stream().collect(Collectors.groupingBy(Deadline::day, TreeMap::new, Collectors.toList()));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = span.from(); !monday.isAfter(span.until()); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(day -> new Day(
                            day, calendar.isWorkingDay(day), span.isInside(day), byDay.getOrDefault(day, List.of())))
                    .toList());
        }
        return weeks;
    }

    /** Whether the working days of the span are known, and not guessed from weekends. */
    boolean isKnown(CalendarSpan span) {
        return calendar.knows(span.from().getYear())
                && calendar.knows(span.until().getYear());
    }
}

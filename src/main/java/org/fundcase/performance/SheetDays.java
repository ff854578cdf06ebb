package org.fundcase.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.calendar.Deadline;
import org.fundcase.calendar.Deadline.Kind;
import org.fundcase.calendar.Deadlines;
import org.fundcase.performance.Sheet.State;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.springframework.stereotype.Component;

/** Until when the sheets of an office or enterprise are monitored and evaluated, and until when surveys are open. */
@Component
class SheetDays implements Deadlines {

    private final Sheets sheets;
    private final SheetFiles files;
    private final Surveys surveys;
    private final Clock clock;

    SheetDays(Sheets sheets, SheetFiles files, Surveys surveys, Clock clock) {
        this.sheets = sheets;
        this.files = files;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public List<Deadline> between(SignedIn who, LocalDate from, LocalDate until) {
        List<Deadline> days = new ArrayList<>();
        for (Sheet sheet : sheets.own(who)) {
            if (sheet.state() == State.RUNNING) {
                SheetFile known = files.of(sheet);
                LocalDate watch = known.tree().terms().watchOf(sheet.year());
                boolean first = SheetTasks.next(known).equals(watch);
                Kind kind = first ? Kind.PERFORMANCE_WATCH : Kind.PERFORMANCE_SELF;
                days.add(new Deadline(
                        SheetTasks.next(known), kind, sheet.number(), sheet.title(), "/performance/" + sheet.id()));
            }
            if (sheet.layer() == Layer.SCHEME) {
                surveys.of(sheet).forEach(survey -> days.add(day(survey, sheet)));
            }
        }
        if (who.isApplicant()) {
            surveys.asked(who).stream()
                    .filter(survey -> surveys.own(survey, who).isEmpty() && survey.isOpen(LocalDate.now(clock)))
                    .forEach(survey -> days.add(day(survey, surveys.sheet(survey))));
        }
        days.removeIf(one -> one.day().isBefore(from) || one.day().isAfter(until));
        return days;
    }

    private static Deadline day(Survey survey, Sheet sheet) {
        return new Deadline(
                survey.closes(),
                Kind.SURVEY_CLOSES,
                sheet.number(),
                sheet.title(),
                "/performance/surveys/" + survey.id());
    }
}

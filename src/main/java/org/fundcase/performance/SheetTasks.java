package org.fundcase.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.performance.Sheet.State;
import org.fundcase.schemes.PerformanceTree.Terms;
import org.fundcase.workflow.DeskTasks;
import org.fundcase.workflow.HouseTerms;
import org.fundcase.workflow.Matter;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets in the inboxes: what whose money it is has to do, what the office that evaluates answers, and deviations it has not
 * answered. An enterprise has its own pages and its calendar instead.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SheetTasks {

    private static final Set<Stage> ALL =
            EnumSet.of(Stage.PERFORMANCE_WORK, Stage.PERFORMANCE_CHECK, Stage.PERFORMANCE_ALERT);

    private final SheetRows rows;
    private final SheetFiles files;
    private final DeskTasks desk;
    private final Offices offices;
    private final HouseTerms house;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SheetTasks(
            SheetRows rows,
            SheetFiles files,
            DeskTasks desk,
            Offices offices,
            HouseTerms house,
            WorkingCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.desk = desk;
        this.offices = offices;
        this.house = house;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    public void on(SheetEvent event) {
        SheetFile known = files.of(rows.find(event.sheetId()).orElseThrow());
        Set<Stage> wanted = wanted(known);
        for (Stage stage : ALL) {
            if (wanted.contains(stage)) {
                UUID office = stage == Stage.PERFORMANCE_WORK
                        ? known.sheet().ownerId()
                        : known.sheet().overseerId();
                desk.await(event.sheetId(), stage, new Seat(office, due(known, stage)), matter(known, stage));
            } else {
                desk.done(key(event.sheetId(), stage), event.actor());
            }
        }
    }

    private Set<Stage> wanted(SheetFile known) {
        Set<Stage> wanted = EnumSet.noneOf(Stage.class);
        State state = known.sheet().state();
        boolean ofOffice = offices.get(known.sheet().ownerId()).kind() != OfficeKind.ENTERPRISE;
        if (ofOffice && (state == State.AIMS || state == State.RUNNING)) {
            wanted.add(Stage.PERFORMANCE_WORK);
        }
        if (state == State.AIMS_CHECK || state == State.EVALUATED || state == State.SCORE_CHECK) {
            wanted.add(Stage.PERFORMANCE_CHECK);
        }
        if (known.watch().filter(Watch::isOpen).isPresent()) {
            wanted.add(Stage.PERFORMANCE_ALERT);
        }
        return wanted;
    }

    /** What no scheme gives a term has the house's own; a task that waits keeps its day. */
    private @Nullable LocalDate due(SheetFile known, Stage stage) {
        if (stage == Stage.PERFORMANCE_WORK) {
            return known.sheet().state() == State.RUNNING ? next(known) : null;
        }
        return desk.waiting(key(known.sheet().id(), stage))
                .map(task -> task.due())
                .orElseGet(() -> house.secondLookBy(LocalDate.now(clock), calendar));
    }

    /** The last day of what comes next in a sheet that runs: its monitoring, then its self-evaluation. */
    static LocalDate next(SheetFile known) {
        Terms terms = known.tree().terms();
        int year = known.sheet().year();
        return known.watches().isEmpty() && known.self().isEmpty() ? terms.watchOf(year) : terms.selfOf(year);
    }

    private static Matter matter(SheetFile known, Stage stage) {
        Sheet sheet = known.sheet();
        return new Matter(
                key(sheet.id(), stage),
                "/performance/" + sheet.id(),
                sheet.number(),
                sheet.title(),
                known.scheme().title(),
                stage == Stage.PERFORMANCE_WORK && sheet.district() != null ? sheet.district() : "",
                null);
    }

    private static String key(UUID sheet, Stage stage) {
        return stage.id() + ":" + sheet;
    }
}

package org.fundcase.performance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Executions.Execution;
import org.fundcase.kernel.Subject;
import org.fundcase.performance.Sheet.State;
import org.fundcase.schemes.PerformanceTree;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a sheet: what is on file, and the form of the step that is the reader's. */
@Component
class ShowSheet {

    private final SheetFiles files;
    private final SheetCase cases;
    private final Sheets sheets;
    private final Suggested suggested;
    private final Known known;
    private final Surveys surveys;
    private final Access access;
    private final Clock clock;

    ShowSheet(
            SheetFiles files,
            SheetCase cases,
            Sheets sheets,
            Suggested suggested,
            Known known,
            Surveys surveys,
            Access access,
            Clock clock) {
        this.files = files;
        this.cases = cases;
        this.sheets = sheets;
        this.suggested = suggested;
        this.known = known;
        this.surveys = surveys;
        this.access = access;
        this.clock = clock;
    }

    ModelAndView of(Sheet sheet, SignedIn me) {
        SheetFile file = files.of(sheet);
        boolean shown = !me.isApplicant() || sheet.state() == State.DONE;
        Execution money = measured(file);
        return new ModelAndView(me.isApplicant() ? "performance/mine" : "performance/sheet")
                .addObject("sheet", sheet)
                .addObject("file", file)
                .addObject("lines", lines(file))
                .addObject("goal", suggested.goal(file))
                .addObject("money", money)
                .addObject("rate", money == null ? null : WatchSheet.rate(money))
                .addObject("budget", money == null ? null : money.budget().toString())
                .addObject("paid", money == null ? null : money.paid().toString())
                .addObject("executionOf", executionOf(file))
                .addObject("rule", file.scheme().performance())
                .addObject("track", track(sheet.state()))
                .addObject("self", file.self().orElse(null))
                .addObject("department", shown ? file.department().orElse(null) : null)
                .addObject("watch", file.watch().orElse(null))
                .addObject("adopted", file.adopted().orElse(null))
                .addObject("latest", file.latest().orElse(null))
                .addObject("owner", sheets.owner(sheet).name())
                .addObject("overseer", sheets.overseer(sheet).name())
                .addObject("works", cases.isOwner(sheet, me))
                .addObject("oversees", cases.isOverseer(sheet, me))
                .addObject("second", access.may(me, Action.CONFIRM, Subject.ofPerformance(sheet.id())))
                .addObject("parts", sheet.layer() == Layer.SCHEME ? sheets.parts(sheet) : List.of())
                .addObject("surveys", surveys(sheet, me))
                .addObject("today", LocalDate.now(clock))
                .addObject("next", SheetTasks.next(file))
                .addObject("me", me);
    }

    /** Null without a budget, of which nothing is measured. */
    private static @Nullable Execution measured(SheetFile file) {
        Execution money = file.money();
        return money == null || !money.budget().isPositive() ? null : money;
    }

    private static BigDecimal executionOf(SheetFile file) {
        return file.tree().levels().stream()
                .filter(PerformanceTree.Level::isExecution)
                .map(PerformanceTree.Level::weight)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** @param status done, now or later */
    public record Step(State state, String status) {}

    private static List<Step> track(State state) {
        return Stream.of(State.values())
                .map(step -> new Step(step, step == state ? "now" : step.compareTo(state) < 0 ? "done" : "later"))
                .toList();
    }

    /** @param sum what all replies come to */
    public record Surveyed(UUID id, Survey survey, Survey.Sum sum, boolean open) {}

    private List<Surveyed> surveys(Sheet sheet, SignedIn me) {
        return sheet.layer() != Layer.SCHEME || me.isApplicant()
                ? List.of()
                : surveys.of(sheet).stream()
                        .map(survey -> new Surveyed(
                                survey.id(), survey, surveys.sum(survey), survey.isOpen(LocalDate.now(clock))))
                        .toList();
    }

    private List<SheetLine> lines(SheetFile file) {
        boolean first = file.aims().isEmpty();
        return SheetLine.of(file, first ? suggested.of(file) : Map.of(), known.of(file));
    }
}

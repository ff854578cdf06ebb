package org.fundcase.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.schemes.ImplementationRule;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a project while it is carried out.
 *
 * @param rule null where the item is not followed
 * @param steps in the order in which they were proposed
 * @param said in the order in which it was said
 * @param reports that were, are or will next be asked for
 */
public record ProjectFile(
        GrantCase grantCase,
        @Nullable ImplementationRule rule,
        List<Step> steps,
        List<Said> said,
        List<Inspection> inspections,
        List<ReportDue> reports,
        LocalDate today) {

    public ProjectFile {
        steps = List.copyOf(steps);
        said = List.copyOf(said);
        inspections = List.copyOf(inspections);
        reports = List.copyOf(reports);
    }

    static ProjectFile of(
            GrantCase grantCase,
            @Nullable ImplementationRule rule,
            List<Step> steps,
            List<Said> said,
            List<Inspection> inspections,
            LocalDate today,
            WorkingCalendar calendar) {
        ProjectFile bare = new ProjectFile(grantCase, rule, steps, said, inspections, List.of(), today);
        List<ReportDue> reports = bare.sheet()
                .filter(sheet -> rule != null && bare.isUnderway())
                .map(sheet -> ReportDue.of(
                        sheet, today, Objects.requireNonNull(rule), calendar, bare.ofKind(Said.Kind.REPORT)))
                .orElse(List.of());
        return new ProjectFile(grantCase, rule, steps, said, inspections, reports, today);
    }

    /** Whether it is still carried out: granted, and neither accepted nor closed. */
    public boolean isUnderway() {
        return switch (grantCase.state()) {
            case AWAITING_PAYMENT, PAYMENT_RETURNED, IMPLEMENTING, RECTIFYING -> true;
            default -> false;
        };
    }

    /** Whether something can still be ordered or decided about it. */
    public boolean isOpen() {
        return grantCase.state().isGranted() && grantCase.state() != CaseState.CLOSED;
    }

    public List<Said> ofKind(Said.Kind kind) {
        return said.stream().filter(one -> one.kind() == kind).toList();
    }

    public List<Step> ofKind(Step.Kind kind) {
        return steps.stream().filter(one -> one.kind() == kind).toList();
    }

    /** What waits for a second person. */
    public List<Step> open() {
        return steps.stream().filter(Step::isOpen).toList();
    }

    Optional<Step> step(UUID id) {
        return steps.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Said> saying(UUID id) {
        return said.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Inspection> inspection(UUID id) {
        return inspections.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The task sheet that holds; empty before both sides signed it. */
    public Optional<Sheet> sheet() {
        return versions().stream().reduce((one, other) -> other);
    }

    /** All versions of the task sheet, the first one first. */
    public List<Sheet> versions() {
        List<Sheet> all = new ArrayList<>();
        for (Step step : steps) {
            if (step.kind() == Step.Kind.SHEET && step.holds() && all.isEmpty()) {
                all.add(Sheet.first(step));
            }
            if (step.kind() == Step.Kind.CHANGE && step.holds() && step.grants() && !all.isEmpty()) {
                LocalDate on =
                        BusinessTime.day(Objects.requireNonNull(step.answer()).at());
                all.add(all.get(all.size() - 1)
                        .changed(saying(Objects.requireNonNull(step.about())).orElseThrow(), on));
            }
        }
        return all;
    }

    /** The task sheet that is proposed and not answered; null if none is. */
    public @Nullable Step drafted() {
        return open().stream()
                .filter(one -> one.kind() == Step.Kind.SHEET)
                .findFirst()
                .orElse(null);
    }

    /** What the enterprise said of a task sheet that is proposed; null while it said nothing. */
    public @Nullable Said signature(Step sheet) {
        return said.stream()
                .filter(one -> one.kind() == Said.Kind.SIGNATURE && one.isAbout(sheet.id()))
                .findFirst()
                .orElse(null);
    }

    /** The latest step about something that was not sent back by the second person; null if there is none. */
    public @Nullable Step latest(Step.Kind kind, UUID about) {
        return steps.stream()
                .filter(one -> one.kind() == kind && one.isAbout(about) && (one.isOpen() || one.holds()))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** The change that is not answered yet; null if none is. */
    public @Nullable Said pendingChange() {
        return ofKind(Said.Kind.CHANGE).stream()
                .filter(one -> !isAnswered(one))
                .findFirst()
                .orElse(null);
    }

    private boolean isAnswered(Said change) {
        Step step = latest(Step.Kind.CHANGE, change.id());
        return step != null && step.holds();
    }

    /** Orders to put something right, the latest first. */
    public List<Rectification> rectifications() {
        List<Rectification> all = new ArrayList<>();
        ofKind(Step.Kind.ORDER).stream()
                .filter(one -> one.isOpen() || one.holds())
                .forEach(order -> all.add(Rectification.of(order, this)));
        Collections.reverse(all);
        return all;
    }

    public boolean isOverdue() {
        return rectifications().stream().anyMatch(one -> one.isOverdue(today))
                || reports.stream().anyMatch(one -> one.isOverdue(today));
    }

    /** The suspension that holds; null if there is none. */
    public @Nullable Step suspension() {
        return ofKind(Step.Kind.SUSPENSION).stream()
                .filter(Step::holds)
                .filter(one ->
                        ofKind(Step.Kind.LIFT).stream().noneMatch(lift -> lift.isAbout(one.id()) && lift.holds()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a step of that kind waits for a second person. */
    public boolean waits(Step.Kind kind) {
        return open().stream().anyMatch(one -> one.kind() == kind);
    }

    /** Inspections of which nothing is recorded. */
    public List<Inspection> due() {
        return inspections.stream().filter(one -> one.result() == null).toList();
    }
}

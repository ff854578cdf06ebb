package org.fundcase.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be put right (整改): the order, what the enterprise reported, and what became of it.
 *
 * @param answers what the enterprise reported back, in its order
 * @param checks what the office found of it, in its order; the last one that holds counts
 */
public record Rectification(Step order, List<Said> answers, List<Step> checks) {

    static Rectification of(Step order, ProjectFile file) {
        return new Rectification(
                order,
                file.ofKind(Said.Kind.RECTIFIED).stream()
                        .filter(one -> one.isAbout(order.id()))
                        .toList(),
                file.ofKind(Step.Kind.CLEARED).stream()
                        .filter(one -> one.isAbout(order.id()) && (one.isOpen() || one.holds()))
                        .toList());
    }

    private @Nullable Step last() {
        return checks.stream().filter(Step::holds).reduce((one, other) -> other).orElse(null);
    }

    /** Where it stands, as the message {@code implementation.order.<state>} says it. */
    public String state() {
        if (order.isOpen()) {
            return "PROPOSED";
        }
        if (isDone()) {
            return "DONE";
        }
        if (checks.stream().anyMatch(Step::isOpen)) {
            return "CHECKING";
        }
        return isAnswered() ? "ANSWERED" : "ASKED";
    }

    public boolean isDone() {
        Step last = last();
        return last != null && last.grants();
    }

    /** Whether the enterprise reported since it was last asked. */
    public boolean isAnswered() {
        Step last = last();
        return !answers.isEmpty()
                && (last == null || answers.get(answers.size() - 1).saidAt().isAfter(last.proposedAt()));
    }

    /** The last day: as ordered, or as it was given anew. */
    public LocalDate due() {
        Step last = last();
        LocalDate anew = last == null ? null : last.dueOn();
        return anew == null ? Objects.requireNonNull(order.dueOn()) : anew;
    }

    /** Whether the enterprise has something to report. */
    public boolean isAsked() {
        return state().equals("ASKED");
    }

    public boolean isOverdue(LocalDate today) {
        return isAsked() && today.isAfter(due());
    }
}

package org.fundcase.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Course;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The stages as a track, by the engine alone: where it is, somebody is at work or the case waits; what it entered before
 * is done, the rest comes later.
 */
final class CaseTrack {

    private static final List<Leg> LEGS = List.of(
            new Leg("intake", EnumSet.of(Stage.ACCEPTANCE, Stage.CORRECTION)),
            new Leg(
                    "preliminary",
                    EnumSet.of(
                            Stage.DISTRICT_INDUSTRY_REVIEW,
                            Stage.DISTRICT_FINANCE_REVIEW,
                            Stage.OPERATOR_REVIEW,
                            Stage.PRELIMINARY_CONCLUSION)),
            new Leg("review", EnumSet.of(Stage.AWAIT_REVIEW, Stage.REVIEW)),
            new Leg("decision", EnumSet.of(Stage.AWAIT_DECISION)),
            new Leg("payment", EnumSet.of(Stage.AWAIT_PAYMENT)),
            new Leg(
                    "completion",
                    EnumSet.of(
                            Stage.COMPLETION,
                            Stage.COMPLETION_CHECK,
                            Stage.COMPLETION_APPROVAL,
                            Stage.COMPLETION_RECTIFICATION)),
            new Leg("closing", EnumSet.of(Stage.CLOSING, Stage.CLOSING_APPROVAL)));

    /** @param key of the message {@code track.<key>} */
    private record Leg(String key, Set<Stage> stages) {

        /** Nobody works on it for this applicant. */
        boolean isSkipped(GrantCase.Route route) {
            return stages.stream().anyMatch(Stage::isOfOffice)
                    && stages.stream().noneMatch(route::has);
        }
    }

    /**
     * @param status done, now, waits (nobody has a task there) or later
     * @param until the last day of what is open there; null if no term runs
     */
    @Schema(name = "TrackStep")
    record Step(String key, String status, @Nullable LocalDate until) {}

    private CaseTrack() {}

    static List<Step> of(GrantCase grantCase, Course course) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("filed", "done", null));
        LEGS.stream()
                .filter(leg -> course.model().stream().anyMatch(leg.stages()::contains))
                .filter(leg -> !leg.isSkipped(grantCase.requiredRoute()))
                .filter(leg -> !isLeftOut(leg, course))
                .sorted(Comparator.comparingInt(leg -> place(leg, course.model())))
                .forEach(leg ->
                        steps.add(isPaidAnew(leg, grantCase) ? new Step(leg.key(), "waits", null) : step(leg, course)));
        return steps;
    }

    /** What the bank sent back is owed again, though its model has gone on. */
    private static boolean isPaidAnew(Leg leg, GrantCase grantCase) {
        return grantCase.state() == CaseState.PAYMENT_RETURNED && leg.stages().contains(Stage.AWAIT_PAYMENT);
    }

    /** An award for what is there already is not accepted: the payment began, and the acceptance did not. */
    private static boolean isLeftOut(Leg leg, Course course) {
        return leg.stages().contains(Stage.COMPLETION)
                && course.entered().contains(Stage.AWAIT_PAYMENT)
                && course.entered().stream().noneMatch(leg.stages()::contains);
    }

    private static int place(Leg leg, List<Stage> model) {
        return leg.stages().stream()
                .mapToInt(model::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(model.size());
    }

    private static Step step(Leg leg, Course course) {
        List<CaseTask> here = course.open().stream()
                .filter(task -> leg.stages().contains(task.stage()))
                .toList();
        if (!here.isEmpty()) {
            return new Step(
                    leg.key(),
                    "now",
                    here.stream()
                            .map(CaseTask::due)
                            .filter(due -> due != null)
                            .max(LocalDate::compareTo)
                            .orElse(null));
        }
        return new Step(leg.key(), withoutTask(leg, course), null);
    }

    private static String withoutTask(Leg leg, Course course) {
        if (course.active().stream().anyMatch(leg.stages()::contains)) {
            return "waits";
        }
        return course.entered().stream().anyMatch(leg.stages()::contains) ? "done" : "later";
    }
}

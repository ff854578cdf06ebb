package org.fundcase.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/** The stages as a track: what the engine entered is done or now, the rest comes later. */
final class CaseTrack {

    private static final List<Leg> LEGS = List.of(
            new Leg("intake", EnumSet.of(Stage.ACCEPTANCE, Stage.CORRECTION)),
            new Leg(
                    "preliminary",
                    EnumSet.of(
                            Stage.DISTRICT_INDUSTRY_REVIEW,
                            Stage.DISTRICT_FINANCE_REVIEW,
                            Stage.PRELIMINARY_CONCLUSION)),
            new Leg("review", EnumSet.of(Stage.AWAIT_REVIEW)));

    /** @param key of the message {@code track.<key>} */
    private record Leg(String key, Set<Stage> stages) {}

    /**
     * @param status done, now or later
     * @param until the last day of what is open there; null if no term runs
     */
    record Step(String key, String status, @Nullable LocalDate until) {}

    private CaseTrack() {}

    static List<Step> of(GrantCase grantCase, List<Stage> entered, List<CaseTask> open) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("filed", "done", null));
        GrantCase.Route route = grantCase.route();
        for (Leg leg : LEGS) {
            boolean skipped = leg.key().equals("preliminary") && route != null && route.isMunicipal();
            if (!skipped) {
                steps.add(step(leg, grantCase, entered, open));
            }
        }
        return steps;
    }

    private static Step step(Leg leg, GrantCase grantCase, List<Stage> entered, List<CaseTask> open) {
        List<CaseTask> here = open.stream()
                .filter(task -> leg.stages().contains(task.stage()))
                .toList();
        boolean waits = leg.key().equals("review") && grantCase.state() == CaseState.AWAITING_REVIEW;
        if (!here.isEmpty() || waits) {
            return new Step(
                    leg.key(),
                    "now",
                    here.stream()
                            .map(CaseTask::due)
                            .filter(due -> due != null)
                            .max(LocalDate::compareTo)
                            .orElse(null));
        }
        return new Step(leg.key(), entered.stream().anyMatch(leg.stages()::contains) ? "done" : "later", null);
    }
}

package org.fundcase.rounds;

import java.util.List;
import org.fundcase.workflow.Course;
import org.fundcase.workflow.Stage;

/** The stages of a round in the order of its own model, and how far it has come. */
final class RoundTrack {

    /** @param status done, now, waits (nobody has a task there) or later */
    record Step(Stage stage, String status) {}

    private RoundTrack() {}

    static List<Step> of(Course course) {
        return course.model().stream()
                .map(stage -> new Step(stage, status(stage, course)))
                .toList();
    }

    private static String status(Stage stage, Course course) {
        if (course.open().stream().anyMatch(task -> task.stage() == stage)) {
            return "now";
        }
        if (course.active().contains(stage)) {
            return "waits";
        }
        return course.entered().contains(stage) ? "done" : "later";
    }
}

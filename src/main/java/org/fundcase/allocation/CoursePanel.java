package org.fundcase.allocation;

import java.time.Clock;
import java.time.LocalDate;
import org.fundcase.cases.ApplicantPanel;
import org.fundcase.cases.GrantCase;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells an enterprise on the page of its application the dates of its round, the result, and what comes next. */
@Component
class CoursePanel implements ApplicantPanel {

    private final Courses courses;
    private final Clock clock;

    CoursePanel(Courses courses, Clock clock) {
        this.clock = clock;
        this.courses = courses;
    }

    @Override
    public void fill(GrantCase grantCase, Model model) {
        model.addAttribute("course", courses.of(grantCase));
        model.addAttribute("courseOn", LocalDate.now(clock));
    }
}

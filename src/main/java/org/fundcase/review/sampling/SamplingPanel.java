package org.fundcase.review.sampling;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CasePanel;
import org.fundcase.cases.GrantCase;
import org.fundcase.review.ShowSideTasks;
import org.fundcase.review.SideTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives the case page its second checks, each with the form for who has the task. */
@Component
class SamplingPanel implements CasePanel {

    private final CheckRows rows;
    private final Drawings drawings;
    private final ShowSideTasks tasks;

    SamplingPanel(CheckRows rows, Drawings drawings, ShowSideTasks tasks) {
        this.rows = rows;
        this.drawings = drawings;
        this.tasks = tasks;
    }

    /**
     * @param checking the task of the check; null once it was done
     * @param answering the task of the answer; null before and after
     */
    record Shown(SecondCheck check, @Nullable SideTask checking, @Nullable SideTask answering) {}

    @Override
    public void fill(GrantCase grantCase, SignedIn me, Model model) {
        List<SecondCheck> checks = rows.ofCases(List.of(grantCase.id()));
        if (!checks.isEmpty() && drawings.mayRead(me, grantCase.roundId())) {
            List<SideTask> open = tasks.of(grantCase.id(), me);
            model.addAttribute(
                    "secondChecks",
                    checks.stream()
                            .map(check -> new Shown(
                                    check,
                                    ShowSideTasks.in(open, check.id()).orElse(null),
                                    ShowSideTasks.in(open, check.answerTask()).orElse(null)))
                            .toList());
        }
    }
}

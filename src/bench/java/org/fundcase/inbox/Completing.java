package org.fundcase.inbox;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.bench.Race;
import org.fundcase.bench.Report;
import org.fundcase.bench.Report.Subject;
import org.fundcase.bench.Site;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;

/** An officer accepts a case, with all that follows in the transaction: checks, paper, two tasks of the next stage. */
public final class Completing {

    private static final Race RACE = new Race(20, 100);

    /** A task and somebody of its office. */
    record Open(String task, SignedIn by) {}

    private Completing() {}

    public static void measure(Site small, Site large, Report report) throws Exception {
        List<Open> ofSmall = tasks(small);
        List<Open> ofLarge = tasks(large);
        Report.requireSame(
                complete(large, ofLarge.get(0)), complete(small, ofSmall.get(0)), "tasks that follow");
        Race.Result result = RACE.run(
                turn -> complete(large, ofLarge.get(turn + 1)), turn -> complete(small, ofSmall.get(turn + 1)));
        report.time(new Subject("completing a task, large", "1,000 tasks"), result, 1.5);
    }

    /** Of cases with all their rows; half of them are of one office. */
    private static List<Open> tasks(Site site) {
        return site.superuser()
                .sql("SELECT task_id, office_id FROM inbox_item WHERE stage = 'ACCEPTANCE' "
                        + "AND number BETWEEN 'BENCH-0000304' AND 'BENCH-0003000' ORDER BY number")
                .query((row, n) -> new Open(
                        row.getString(1),
                        Site.somebody(row.getObject(2, UUID.class), OfficeKind.DISTRICT_INDUSTRY, Role.OFFICER)))
                .list();
    }

    private static List<String> complete(Site site, Open open) {
        CaseTask done = site.bean(WorkTasks.class)
                .complete(
                        new TaskCompletion(open.task(), Outcome.ACCEPT, List.of(), "材料齐全，同意受理。", 1), open.by());
        return site.bean(Workflow.class).openTasks(done.caseId()).stream()
                .map(task -> task.stage().name())
                .sorted()
                .toList();
    }
}

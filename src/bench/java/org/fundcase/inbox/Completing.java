package org.fundcase.inbox;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.bench.Race;
import org.fundcase.bench.Report;
import org.fundcase.bench.Report.Subject;
import org.fundcase.bench.Site;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.TaskCompletion;

/** An officer accepts a case, with all that follows in the transaction: checks, paper, two tasks of the next stage. */
public final class Completing {

    private static final Race RACE = new Race(20, 100);

    private Completing() {}

    public static void measure(Site small, Site large, Report report) throws Exception {
        List<String> ofSmall = tasks(small);
        List<String> ofLarge = tasks(large);
        Report.requireSame(
                complete(large, ofLarge.get(0)), complete(small, ofSmall.get(0)), "outcome and tasks that follow");
        Race.Result result = RACE.run(
                turn -> complete(large, ofLarge.get(turn + 1)), turn -> complete(small, ofSmall.get(turn + 1)));
        report.time(new Subject("completing a task, large", "1,000 tasks"), result, 1.5);
    }

    private static List<String> tasks(Site site) {
        return site.superuser()
                .sql("SELECT task_id FROM inbox_item WHERE office_id = :office AND stage = 'ACCEPTANCE' "
                        + "AND number LIKE 'BENCH%' ORDER BY number")
                .param("office", worker(site).officeId())
                .query(String.class)
                .list();
    }

    private static String complete(Site site, String task) {
        CaseTask done = site.bean(WorkTasks.class)
                .complete(new TaskCompletion(task, Outcome.ACCEPT, List.of(), "材料齐全，同意受理。", 1), worker(site));
        return done.state() + " " + done.outcome();
    }

    private static SignedIn worker(Site site) {
        return site.bean(Bureau.class).districtOfficer();
    }
}

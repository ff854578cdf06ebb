package org.fundcase.inbox;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.bench.Parties;
import org.fundcase.bench.Race;
import org.fundcase.bench.Report;
import org.fundcase.bench.Report.Subject;
import org.fundcase.bench.Site;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.EngineQueue;

/** The page of an inbox with its four counts. */
public final class Listing {

    private static final int PAGE = 50;
    private static final Race MANY = new Race(30, 200);
    private static final Race FEW = new Race(2, 20);

    /** What the page asks the database. */
    record Shown(List<String> tasks, boolean more, List<Integer> counts) {}

    private Listing() {}

    public static void measure(Site small, Site large, Report report) throws Exception {
        bySize(small, large, report, Parties.EMPTY_DISTRICT, "OFFICE", "an empty office");
        bySize(small, large, report, Parties.TINY_DISTRICT, "OFFICE", "an office with 3 tasks");
        bySize(small, large, report, Bureau.DISTRICT, "OFFICE", "an office with up to 300 tasks");
        bySize(small, large, report, Parties.LARGE_DISTRICT, "OFFICE", "an office with half of all tasks");
        bySize(small, large, report, Parties.LARGE_DISTRICT, "MINE", "own tasks, none taken");
        byEngine(large, report, Parties.TINY_DISTRICT, "3 tasks");
        byEngine(large, report, Parties.LARGE_DISTRICT, "half of all tasks");
        bySize(small, large, report, Parties.EMPTY_DISTRICT, "ALL", "all it may see, an empty office");
        bySize(small, large, report, Parties.TINY_DISTRICT, "ALL", "all it may see, an office with 3 tasks");
        bySize(small, large, report, Parties.LARGE_DISTRICT, "ALL", "all it may see, an office with half");
    }

    private static void bySize(
            Site small, Site large, Report report, String district, String scope, String measured) throws Exception {
        SignedIn ofSmall = officer(small.office(district));
        SignedIn ofLarge = officer(large.office(district));
        Report.requireSame(
                show(large, ofLarge, scope).tasks().size(),
                show(small, ofSmall, scope).tasks().size(),
                "number of tasks on the page, " + measured);
        Race.Result result = MANY.run(turn -> show(large, ofLarge, scope), turn -> show(small, ofSmall, scope));
        report.time(new Subject("inbox, large: " + measured, "1,000 tasks"), result, 1.5);
    }

    private static void byEngine(Site large, Report report, String district, String measured) throws Exception {
        SignedIn me = officer(large.office(district));
        EngineQueue engine = new EngineQueue(large);
        String group = me.officeId().toString();
        groupAll(large, me.officeId());
        Shown shown = show(large, me, "OFFICE");
        Report.requireSame(shown.tasks(), engine.page(group, PAGE), "tasks on the page");
        Report.requireSame(
                shown.counts().get(3), (int) Math.min(engine.count(group), InboxRows.MOST + 1L), "number of tasks");
        Race.Result result = FEW.run(turn -> show(large, me, "OFFICE"), turn -> {
            engine.page(group, PAGE);
            engine.count(group);
        });
        report.throughput(new Subject("inbox, large: " + measured, "TaskQuery page + count"), result, 50);
        large.superuser()
                .sql("DELETE FROM act_ru_identitylink WHERE id_ LIKE 'bench-%'")
                .update();
    }

    /** For now also the tasks that are completed in another measurement, so that both sides have the same. */
    private static void groupAll(Site large, UUID office) {
        large.superuser()
                .sql("INSERT INTO act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) "
                        + "SELECT 'bench-' || gen_random_uuid(), 1, office_id::text, 'candidate', task_id "
                        + "FROM inbox_item i WHERE office_id = :office AND NOT EXISTS (SELECT 1 FROM act_ru_identitylink l "
                        + "WHERE l.task_id_ = i.task_id)")
                .param("office", office)
                .update();
    }

    private static SignedIn officer(UUID office) {
        return Site.somebody(office, OfficeKind.DISTRICT_INDUSTRY, Role.OFFICER);
    }

    private static Shown show(Site site, SignedIn me, String scope) {
        InboxRows rows = site.bean(InboxRows.class);
        InboxQuery query =
                new InboxQuery.Params(scope, null, null, null, null, null, null, null, String.valueOf(PAGE)).query();
        InboxRows.Slice slice = rows.page(query, me);
        return new Shown(
                slice.items().stream().map(InboxItem::taskId).toList(), slice.next() != null, rows.counts(query, me));
    }
}

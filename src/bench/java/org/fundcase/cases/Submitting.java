package org.fundcase.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.bench.Race;
import org.fundcase.bench.Report;
import org.fundcase.bench.Report.Subject;
import org.fundcase.bench.Site;
import org.fundcase.scenario.RoundTrips;
import org.fundcase.workflow.BareEngine;

/** An enterprise hands in a draft with three documents, checks and history included, against a start of the engine. */
public final class Submitting {

    private static final Race RACE = new Race(30, 120);

    /** A draft and whose it is. */
    record Draft(UUID id, SignedIn by) {}

    private Submitting() {}

    public static void measure(Site small, Site large, Report report) throws Exception {
        SubmitApplication submit = large.bean(SubmitApplication.class);
        List<Draft> drafts = drafts(large);
        String deployment = large.superuser()
                .sql("SELECT deployment FROM rounds_round LIMIT 1")
                .query(String.class)
                .single();
        Map<String, Object> variables = new GrantCase.Route(Map.of(), new UUID(0, 0), false).asVariables();
        try (BareEngine bare = new BareEngine(large)) {
            Draft first = drafts.get(0);
            submit.submit(first.id(), first.by());
            Report.requireSame(
                    BareEngine.rows(large.superuser(), first.id().toString()),
                    BareEngine.rows(large.superuser(), bare.start(deployment, variables)),
                    "plan items, variables and tasks");
            Race.Result result = RACE.run(
                    turn -> submit.submit(
                            drafts.get(turn + 1).id(), drafts.get(turn + 1).by()),
                    turn -> bare.start(deployment, variables));
            report.throughput(new Subject("submission, large", "a bare start of the engine"), result, 0.8);
            Draft last = drafts.get(RACE.warmUps() + RACE.turns() + 1);
            report.note("Round trips to the database, the commit included: "
                    + trips(turn -> submit.submit(last.id(), last.by())) + " of a submission, "
                    + trips(turn -> bare.start(deployment, variables)) + " of a bare start.");
        }
    }

    private static int trips(Race.Side side) throws Exception {
        try (RoundTrips trips = RoundTrips.counted()) {
            side.take(0);
            if (Boolean.getBoolean("bench.trips")) {
                trips.all().forEach(System.out::println);
            }
            return trips.all().size();
        }
    }

    private static List<Draft> drafts(Site site) {
        return site.superuser()
                .sql("SELECT a.id, a.enterprise_id FROM cases_application a "
                        + "JOIN applicants_enterprise e ON e.id = a.enterprise_id "
                        + "JOIN bench_party p ON p.code = e.credit_code WHERE a.state = 'DRAFT' ORDER BY p.n LIMIT "
                        + (RACE.warmUps() + RACE.turns() + 2))
                .query((row, n) -> draft(row))
                .list();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new SignedIn(
                        UUID.randomUUID(),
                        "bench",
                        "填报人",
                        row.getObject("enterprise_id", UUID.class),
                        OfficeKind.ENTERPRISE,
                        "企业",
                        Set.of(Role.APPLICANT)));
    }
}

package org.fundcase.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.cases.GrantCase;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A number of cases at intake: one is filed through the application, the others are copied from its rows by SQL. Made
 * once per folder; {@code clean} removes it.
 */
final class Population {

    private static final int DISTRICTS = 100;
    private static final int DRAFTS = 1_200;
    /** The cases that have all their rows, documents and history included. */
    private static final int WHOLE = 3_000;

    private final int tasks;

    Population(int tasks) {
        this.tasks = tasks;
    }

    void fill(Site site) throws Exception {
        JdbcClient jdbc = site.superuser();
        System.out.println("Making " + tasks + " open tasks, once …");
        Bureau bureau = site.bean(Bureau.class);
        Round round = bureau.openRound(Map.of());
        Bureau.Applicant applicant = bureau.enterprise();
        GrantCase filed = bureau.submitted(round, applicant);
        Bureau.Applicant other = bureau.enterprise();
        GrantCase draft = bureau.draft(round, other, List.of(bureau.invoice(other)));
        // Nothing runs beside the copying, and the sealing job does not find a million heads to seal.
        site.bean(Scheduler.class).pause();
        jdbc.sql("UPDATE act_ru_task SET due_date_ = now()").update();
        jdbc.sql("UPDATE history_head SET sealed_sequence = sequence").update();
        try (Connection connection = site.superuserSource().getConnection()) {
            fill(site, connection, List.of(filed, draft));
        }
    }

    private void fill(Site site, Connection connection, List<GrantCase> originals) throws SQLException, IOException {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("SET search_path = fundcase").update();
        jdbc.sql("SET session_replication_role = replica").update();
        jdbc.sql("SET maintenance_work_mem = '512MB'").update();
        jdbc.sql("CREATE TABLE bench_party (n int PRIMARY KEY, name text, code text, pairs text, number text, "
                        + "invoice text, office uuid)")
                .update();
        UUID working = site.bean(Bureau.class).districtOfficer().officeId();
        new Parties(offices(site, working)).copy(connection.unwrap(PGConnection.class), tasks + DRAFTS);
        GrantCase filed = originals.get(0);
        GrantCase draft = originals.get(1);
        Originals open = new Originals(filed.id(), filed.enterpriseId());
        Copies copies = copies(jdbc, open, working);
        new Bulk(jdbc).load(open.ofEach(), (table, where) -> copies.copy(table, where, "n <= " + tasks));
        open.ofWorkedOn().forEach((table, where) -> copies.copy(table, where, "n <= " + Math.min(tasks, WHOLE)));
        Originals begun = new Originals(draft.id(), draft.enterpriseId());
        Copies drafts = copies(jdbc, begun, working);
        Stream.of(begun.ofEach(), begun.ofWorkedOn())
                .forEach(tables -> tables.forEach((table, where) -> drafts.copy(table, where, "n > " + tasks)));
        pair(jdbc);
        peer(jdbc);
        jdbc.sql("VACUUM ANALYZE").update();
        jdbc.sql("CHECKPOINT").update();
    }

    /** What the database keeps of each listed name; its triggers sleep meanwhile. */
    private static void pair(JdbcClient jdbc) {
        jdbc.sql("INSERT INTO cases_name_pair (pair, city, submitted_at, case_id) "
                        + "SELECT unnest(tsvector_to_array(bigrams)), city, submitted_at, case_id FROM cases_listing "
                        + "WHERE number LIKE 'BENCH-%' ORDER BY 1, 2, 3, 4")
                .update();
    }

    /**
     * What the engine's own queues need and we do not write, beside a due date: a candidate group of each task. Not for the tasks that are
     * completed, because the engine does not remove a group that it has not counted itself.
     */
    private static void peer(JdbcClient jdbc) {
        jdbc.sql("INSERT INTO act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) "
                        + "SELECT gen_random_uuid()::text, 1, office_id::text, 'candidate', task_id FROM workflow_task t "
                        + "WHERE EXISTS (SELECT 1 FROM inbox_item i WHERE i.task_id = t.task_id AND i.number LIKE 'BENCH-%' "
                        + "AND substr(i.number, 7)::int NOT BETWEEN :from AND :to)")
                .param("from", Parties.TINY + 1)
                .param("to", WHOLE)
                .update();
    }

    private static Copies copies(JdbcClient jdbc, Originals originals, UUID working) {
        Map<String, String> replaced = new HashMap<>();
        replaced.put(working.toString(), "office");
        jdbc.sql("SELECT e.name, e.credit_code, a.number, i.invoice_key FROM cases_application a JOIN "
                        + "applicants_enterprise e ON e.id = a.enterprise_id JOIN documents_invoice i ON i.case_id = a.id "
                        + "WHERE a.id = :id")
                .param("id", originals.caseId())
                .query(row -> {
                    replaced.put(row.getString(1), "name");
                    replaced.put(row.getString(2), "code");
                    replaced.put(row.getString(4), "invoice");
                    if (row.getString(3) != null) {
                        replaced.put(row.getString(3), "number");
                    }
                });
        return new Copies(jdbc, Copies.ids(jdbc, originals), replaced);
    }

    /** Whether the next run would not find enough to submit or to complete. */
    static boolean isUsedUp(Site site) {
        return site.superuser()
                .sql("SELECT (SELECT count(*) FROM cases_application WHERE state = 'DRAFT') < 200 OR (SELECT count(*) "
                        + "FROM inbox_item WHERE stage = 'ACCEPTANCE' AND number BETWEEN 'BENCH-0000304' AND "
                        + "'BENCH-0003000') < 200")
                .query(Boolean.class)
                .single();
    }

    private static UUID[] offices(Site site, UUID working) {
        office(site, Parties.EMPTY_DISTRICT);
        List<UUID> ids = new ArrayList<>(List.of(office(site, Parties.TINY_DISTRICT), working, office(site, Parties.LARGE_DISTRICT)));
        IntStream.range(0, DISTRICTS).forEach(n -> ids.add(office(site, "第" + n + "区")));
        return ids.toArray(UUID[]::new);
    }

    private static UUID office(Site site, String district) {
        return site.bean(Offices.class)
                .register(new Office(
                        UUID.randomUUID(), OfficeKind.DISTRICT_INDUSTRY, "常州市", district, district + "工信局"))
                .id();
    }
}

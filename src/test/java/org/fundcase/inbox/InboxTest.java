package org.fundcase.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Visible;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The inbox is the open tasks, whatever people do, and two people never finish one task. */
@FundcaseTest
@Import(Bureau.class)
class InboxTest {

    private static final Reason MISSING = new Reason("C-MISSING", "请补交上一年度审计报告。", null);

    @Autowired
    Bureau bureau;

    @Autowired
    WorkTasks tasks;

    @Autowired
    InboxRows rows;

    @Autowired
    SubmitApplication submit;

    @Autowired
    Workflow workflow;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkingDays days;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void equalsTheOpenTasksAfterRandomSteps() {
        Round round = bureau.openRound(Map.of());
        Random chance = new Random(7);
        for (int n = 0; n < 4; n++) {
            Bureau.Applicant applicant = bureau.enterprise();
            GrantCase grantCase = bureau.submitted(round, applicant);
            for (int step = 0; step < 4; step++) {
                takeAStep(grantCase.id(), applicant, chance);
                assertThat(projected(grantCase.id())).isEqualTo(open(grantCase.id()));
            }
        }
    }

    @Test
    void ofTwoPeopleAtOnceExactlyOneFinishesATask() throws Exception {
        Round round = bureau.openRound(Map.of());
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (int n = 0; n < 20; n++) {
            UUID id = submittedBare(round);
            CaseTask task = bureau.task(id, Stage.ACCEPTANCE);
            Future<String> one = both.submit(() -> attempt(task, bureau.districtOfficer()));
            Future<String> other = both.submit(() -> attempt(task, bureau.districtHead()));
            assertThat(List.of(one.get(), other.get())).containsOnlyOnce("done").contains("already-done");
        }
        both.shutdownNow();
    }

    @Test
    void pagesCoverEveryTaskOnceInOrder() {
        SignedIn officer = bureau.districtOfficer();
        Round round = bureau.openRound(Map.of());
        for (int n = 0; n < 5; n++) {
            submittedBare(round);
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            InboxRows.Slice slice = rows.page(query(round, "", after, 2), officer);
            slice.items().forEach(item -> seen.add(item.cursor().toString()));
            after = slice.next();
        } while (after != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void theQueueOfAllIsWhatEachMayReadAndNothingElse() {
        Round round = bureau.openRound(Map.of());
        submittedBare(round);
        UUID started = submittedBare(round);
        bureau.complete(started, Stage.ACCEPTANCE, "accept", bureau.districtOfficer(), MISSING);
        readers().forEach(who -> seesWhatIsReadable(round, who));
        assertThat(readable(round, bureau.financeOfficer())).isNotEmpty();
        assertThat(readable(round, bureau.cityOfficer())).hasSize(rowsOf(round));
    }

    /** No task is counted twice, and every number stops where the page stops to tell it. */
    @Test
    void countsAreThoseOfALookAtEveryTaskUpToAThousand() {
        Round round = bureau.openRound(Map.of());
        UUID id = submittedBare(round);
        for (int many : List.of(10, 700, 3_000)) {
            transaction.executeWithoutResult(status -> {
                spread(id, many);
                List<Integer> counted = counted(round);
                assertThat(rows.counts(query(round, "", null, 50), bureau.districtOfficer()))
                        .isEqualTo(counted);
                assertThat(rows.counts(all(round), bureau.districtOfficer())).isEqualTo(counted);
                status.setRollbackOnly();
            });
        }
    }

    /** The same task many times, due before, on and after today. */
    private void spread(UUID id, int many) {
        String copy = "jsonb_build_object('task_id', t.task_id || n, 'sort_due', :today::date + n % 30 - 8)";
        for (String table : List.of("inbox_reader", "inbox_item")) {
            jdbc.sql("INSERT INTO " + table + " SELECT r.* FROM " + table + " t, generate_series(1, :many) n, "
                            + "jsonb_populate_record(t, " + copy + ") r WHERE t.task_id IN (SELECT task_id FROM "
                            + "inbox_item WHERE case_id = :id)")
                    .param("many", many)
                    .param("today", days.today())
                    .param("id", id)
                    .update();
        }
    }

    private List<Integer> counted(Round round) {
        return jdbc
                .sql("SELECT count(*) FILTER (WHERE sort_due < :today), count(*) FILTER (WHERE sort_due = :today), "
                        + "count(*) FILTER (WHERE sort_due > :today AND sort_due <= :soon), count(*) FROM inbox_item "
                        + "WHERE round_id = :round AND case_id <> :round")
                .param("today", days.today())
                .param("soon", days.soonUntil())
                .param("round", round.id())
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single()
                .stream()
                .map(count -> Math.min(count, InboxRows.MOST + 1))
                .toList();
    }

    private void seesWhatIsReadable(Round round, SignedIn who) {
        List<InboxItem> items = rows.page(all(round), who).items();
        assertThat(items)
                .as(who.officeKind().name())
                .filteredOn(item -> item.stage().kind() == Subject.Kind.CASE)
                .extracting(InboxItem::taskId)
                .isEqualTo(readable(round, who));
        assertThat(rows.counts(all(round), who).get(3)).isEqualTo(items.size());
    }

    @Test
    void twoCharactersOfANameOrTheBeginningOfANumberFindIt() {
        Round round = bureau.openRound(Map.of());
        Bureau.Applicant applicant = bureau.enterprise();
        GrantCase grantCase = bureau.submitted(round, applicant);
        String two = applicant.party().name().substring(3, 5);
        assertThat(rows.page(query(round, two, null, 50), bureau.districtOfficer())
                        .items())
                .extracting(InboxItem::caseId)
                .contains(grantCase.id());
        assertThat(rows.page(query(round, grantCase.label().zh(), null, 50), bureau.districtOfficer())
                        .items())
                .extracting(InboxItem::caseId)
                .containsExactly(grantCase.id());
        assertThat(rows.page(query(round, "龘龘", null, 50), bureau.districtOfficer())
                        .items())
                .isEmpty();
    }

    @Test
    void aForeignTaskAndAnUnknownOneAreAlike() {
        UUID id = submittedBare(bureau.openRound(Map.of()));
        String foreign = bureau.task(id, Stage.ACCEPTANCE).id();
        List<String> answers = new ArrayList<>();
        for (String task : List.of(foreign, UUID.randomUUID().toString())) {
            assertThatThrownBy(() -> tasks.claim(task, 1, bureau.financeOfficer()))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> answers.add(refusal.code() + refusal.reason()));
        }
        assertThat(answers).hasSize(2).containsOnly(answers.get(0));
        assertThat(rows.find(foreign, bureau.financeOfficer())).isEmpty();
    }

    private List<SignedIn> readers() {
        return List.of(
                bureau.districtOfficer(),
                bureau.financeOfficer(),
                bureau.cityOfficer(),
                bureau.auditor(),
                bureau.person("临沂市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER));
    }

    private static InboxQuery all(Round round) {
        return new InboxQuery.Params("all", null, round.id().toString(), null, null, null, "", null, "200").query();
    }

    private List<String> readable(Round round, SignedIn who) {
        Visible visible = access.visible(who);
        return jdbc.sql("SELECT i.task_id FROM inbox_item i WHERE i.round_id = :round AND " + visible.sql("i.case_id")
                        + " ORDER BY i.sort_due, i.task_id")
                .param("round", round.id())
                .params(visible.params())
                .query(String.class)
                .list();
    }

    private int rowsOf(Round round) {
        return jdbc.sql("SELECT count(*) FROM inbox_item WHERE round_id = :round AND case_id <> :round")
                .param("round", round.id())
                .query(Integer.class)
                .single();
    }

    private void takeAStep(UUID id, Bureau.Applicant applicant, Random chance) {
        List<CaseTask> open = workflow.openTasks(id);
        CaseTask task = open.get(chance.nextInt(open.size()));
        switch (task.stage()) {
            case CORRECTION -> submit.submit(id, applicant.person());
            case ACCEPTANCE -> {
                if (task.state() == CaseTask.State.HELD) {
                    submit.submit(id, applicant.person());
                } else if (chance.nextBoolean() && task.assignee() == null) {
                    tasks.claim(task.id(), task.version(), bureau.districtOfficer());
                } else {
                    String outcome = chance.nextBoolean() ? "correct" : "accept";
                    bureau.complete(id, Stage.ACCEPTANCE, outcome, bureau.districtOfficer(), MISSING);
                }
            }
            case DISTRICT_FINANCE_REVIEW -> tasks.claim(task.id(), task.version(), bureau.financeOfficer());
            default -> tasks.claim(task.id(), task.version(), bureau.districtOfficer());
        }
    }

    private String attempt(CaseTask task, SignedIn by) {
        try {
            tasks.complete(new TaskCompletion(task.id(), Outcome.ACCEPT, List.of(), "", task.version()), by);
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private UUID submittedBare(Round round) {
        return bureau.submitted(round, bureau.enterprise()).id();
    }

    private static InboxQuery query(Round round, String text, @Nullable String after, int size) {
        return new InboxQuery.Params(
                        "office", null, round.id().toString(), null, null, null, text, after, String.valueOf(size))
                .query();
    }

    private List<Map<String, Object>> projected(UUID id) {
        return jdbc.sql("SELECT task_id, office_id, assignee, stage, due, held, version FROM inbox_item "
                        + "WHERE case_id = :id ORDER BY task_id")
                .param("id", id)
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> open(UUID id) {
        return jdbc.sql("SELECT task_id, office_id, assignee, stage, due, state = 'HELD' AS held, version "
                        + "FROM workflow_task WHERE case_id = :id AND state IN ('OPEN', 'HELD') "
                        + "AND stage <> 'CORRECTION' ORDER BY task_id")
                .param("id", id)
                .query()
                .listOfRows();
    }
}

package org.fundcase.inbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flowable.cmmn.api.CmmnTaskService;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.MoveBack;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.SignRule;
import org.fundcase.workflow.SignTask;
import org.fundcase.workflow.Signer;
import org.fundcase.workflow.Signing;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** The district's industry office with four people at one case, who do to its tasks whatever can be done. */
@TestComponent
class SigningOffice {

    private final Bureau bureau;
    private final People people;
    private final Workflow workflow;
    private final WorkTasks tasks;
    private final Operations operations;
    private final SignTask sign;
    private final MoveBack back;
    private final CopyTask copies;
    private final UrgeTask urges;
    private final Drafts drafts;
    private final HandOver handOver;
    private final Substitutes substitutes;
    private final CmmnTaskService engine;
    private final JdbcClient jdbc;
    private final Map<String, SignedIn> staff = new LinkedHashMap<>();

    SigningOffice(
            Bureau bureau,
            People people,
            Workflow workflow,
            WorkTasks tasks,
            Operations operations,
            SignTask sign,
            MoveBack back,
            CopyTask copies,
            UrgeTask urges,
            Drafts drafts,
            HandOver handOver,
            Substitutes substitutes,
            CmmnTaskService engine,
            JdbcClient jdbc) {
        this.bureau = bureau;
        this.people = people;
        this.workflow = workflow;
        this.tasks = tasks;
        this.operations = operations;
        this.sign = sign;
        this.back = back;
        this.copies = copies;
        this.urges = urges;
        this.drafts = drafts;
        this.handOver = handOver;
        this.substitutes = substitutes;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    SignedIn owner() {
        return person("owner");
    }

    SignedIn head() {
        return bureau.districtHead();
    }

    /** A person of the office by a nickname, the same one each time. */
    SignedIn person(String nick) {
        return staff.computeIfAbsent(nick, name -> {
            SignedIn officer = bureau.districtOfficer();
            String username = "sign-" + name + "-" + Long.toString(System.nanoTime(), 36);
            return people.add(
                    new NewPerson(username, name, Bureau.PASSWORD, officer.officeId(), Set.of(Role.OFFICER)),
                    Actor.SYSTEM);
        });
    }

    UUID id(String nick) {
        return person(nick).personId();
    }

    CaseTask task(UUID caseId, Stage stage) {
        return bureau.task(caseId, stage);
    }

    Signing signing(CaseTask task) {
        return sign.signing(workflow.task(task.id()).orElseThrow());
    }

    CaseTask ask(CaseTask task, Signer.Kind kind, @Nullable SignRule rule, int ratio, String... nicks) {
        List<UUID> chosen = Arrays.stream(nicks).map(this::id).toList();
        return operations.ask(
                task.id(), new Operations.Asking(kind, rule, ratio, chosen, "请看一下金额", task.version()), owner());
    }

    CaseTask ask(CaseTask task, Signer.Kind kind, String... nicks) {
        return ask(task, kind, null, 100, nicks);
    }

    CaseTask askStranger(CaseTask task, SignedIn stranger) {
        List<UUID> chosen = List.of(stranger.personId());
        return operations.ask(
                task.id(), new Operations.Asking(Signer.Kind.BEFORE, null, null, chosen, "", task.version()), owner());
    }

    CaseTask answer(CaseTask task, String nick, boolean agrees) {
        return operations.sign(task.id(), new Operations.Signature(agrees, agrees ? "" : "金额不对"), person(nick));
    }

    /** Everybody on turn agrees, until nobody is. */
    void signAll(CaseTask task) {
        for (List<Signer> open = signing(task).open();
                !open.isEmpty();
                open = signing(task).open()) {
            Operations.Signature agreed = new Operations.Signature(true, "");
            operations.sign(task.id(), agreed, people.get(open.get(0).personId()));
        }
    }

    /** Who has yet to sign. */
    List<String> asked(CaseTask task) {
        return signing(task).signers().stream()
                .filter(Signer::isAhead)
                .map(Signer::name)
                .toList();
    }

    /** Who said something on the latest task of a stage that is done, but for those who only worked on it. */
    List<String> signed(UUID caseId, Stage stage) {
        return column(
                "SELECT s.person_name FROM workflow_signer s JOIN (SELECT * FROM workflow_task WHERE case_id = ? AND stage = '"
                        + stage + "' AND state = 'DONE' ORDER BY closed_no DESC LIMIT 1) t USING (task_id) "
                        + "JOIN workflow_signing g USING (task_id) WHERE s.state IN ('AGREED', 'DISAGREED') "
                        + "AND s.kind <> 'DELEGATE' AND (s.kind <> 'COSIGN' OR s.turn = g.turn)",
                caseId);
    }

    /** All signers with their states. */
    String states(CaseTask task) {
        return signing(task).signers().stream()
                .map(signer -> signer.name() + ":" + signer.state())
                .collect(Collectors.joining(" "));
    }

    CaseTask remove(CaseTask task) {
        CaseTask now = now(task);
        Signer ahead = signing(now).signers().stream()
                .filter(Signer::isAhead)
                .reduce((one, other) -> other)
                .orElseThrow(() -> Refusal.invalid("nobody-ahead", "没有待签的人。"));
        return operations.remove(now.id(), ahead.id(), now.version(), owner());
    }

    CaseTask complete(CaseTask task, String outcome, SignedIn by) {
        return tasks.complete(
                new TaskCompletion(
                        task.id(),
                        Outcome.of(outcome),
                        List.of(),
                        "同意",
                        now(task).version()),
                by);
    }

    CaseTask transfer(CaseTask task, String to) {
        return tasks.transfer(task.id(), now(task).version(), id(to), owner());
    }

    CaseTask sendBack(CaseTask task, Stage to, SignedIn by) {
        return operations.sendBack(
                task.id(), new Operations.Returning(to, "请重新核对", now(task).version()), by);
    }

    CaseTask takeBack(CaseTask done, SignedIn by) {
        return operations.takeBack(done.id(), by);
    }

    /** Back to the office. */
    CaseTask putDown(CaseTask task) {
        UUID assignee = now(task).assignee();
        return assignee == null ? now(task) : tasks.release(task.id(), now(task).version(), people.get(assignee));
    }

    CaseTask release(CaseTask task) {
        return operations.release(task.id(), now(task).version(), owner());
    }

    void copy(CaseTask task, SignedIn to) {
        copies.send(task.id(), List.of(to.personId()), "请阅", owner());
    }

    void urge(CaseTask task, SignedIn by) {
        urges.urge(task.id(), "请尽快", by);
    }

    void draft(CaseTask task, String words) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("comment", words);
        drafts.save(task.id(), form, owner());
    }

    HandOver.Moved handOver(String from, String to) {
        int seen = handOver.load(id(from), head()).all();
        return handOver.move(new HandOver.Order(id(from), id(to), seen), head());
    }

    void away(String who, String substitute) {
        substitutes.enter(
                new Substitutes.NewAbsence(
                        id(substitute), bureau.today(), bureau.today().plusDays(3)),
                person(who));
    }

    void present(String who) {
        SignedIn person = person(who);
        substitutes.of(person.personId()).forEach(absence -> substitutes.end(absence.id(), person));
    }

    CaseTask now(CaseTask task) {
        return workflow.task(task.id()).orElseThrow();
    }

    /** What is wrong with the tasks of a case, in words; empty while all is well. */
    List<String> faults(UUID caseId) {
        List<String> faults = new java.util.ArrayList<>();
        Set<String> open = workflow.openTasks(caseId).stream().map(CaseTask::id).collect(Collectors.toSet());
        Set<String> ofEngine = engine.createTaskQuery().caseInstanceId(caseId.toString()).list().stream()
                .map(org.flowable.task.api.Task::getId)
                .collect(Collectors.toSet());
        Set<String> queued = Set.copyOf(column("SELECT task_id FROM inbox_item WHERE case_id = ?", caseId));
        check(faults, open.equals(ofEngine), "engine " + ofEngine + " but ours " + open);
        check(faults, open.equals(queued), "inbox " + queued + " but open " + open);
        List<String> stages = workflow.openTasks(caseId).stream()
                .map(task -> task.stage().name())
                .toList();
        check(faults, stages.stream().distinct().count() == stages.size(), "doubled " + stages);
        check(faults, !stages.isEmpty() || !workflow.course(caseId).active().isEmpty(), "stuck");
        List<String> dangling = column(
                "SELECT s.person_name FROM workflow_signer s JOIN workflow_task t USING (task_id) WHERE t.case_id = ? "
                        + "AND t.state IN ('DONE', 'CANCELLED') AND s.state IN ('WAITING', 'OPEN')",
                caseId);
        check(faults, dangling.isEmpty(), "asked on a task that is over: " + dangling);
        List<String> unheard = column(
                "SELECT t.stage FROM workflow_task t JOIN inbox_item i USING (task_id) WHERE t.case_id = ? AND ("
                        + "t.version <> i.version OR t.assignee IS DISTINCT FROM i.assignee OR i.signers <> ARRAY("
                        + "SELECT s.person_id FROM workflow_signer s WHERE s.task_id = t.task_id AND s.state = 'OPEN' ORDER BY s.place))",
                caseId);
        check(faults, unheard.isEmpty(), "the inbox did not hear of " + unheard);
        return faults;
    }

    private List<String> column(String sql, UUID caseId) {
        return jdbc.sql(sql).param(caseId).query(String.class).list();
    }

    private static void check(List<String> faults, boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    /** Everybody who is asked agrees, and the owner concludes, until the stage is over. */
    void finish(UUID caseId, Stage stage) {
        for (int n = 0; n < 30; n++) {
            List<CaseTask> open = workflow.openTasks(caseId).stream()
                    .filter(task -> task.stage() == stage)
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            step(open.get(0));
        }
        throw new AssertionError("Not finished: " + workflow.openTasks(caseId));
    }

    private void step(CaseTask task) {
        List<Signer> asked = signing(task).open();
        if (!asked.isEmpty()) {
            operations.sign(
                    task.id(),
                    new Operations.Signature(true, ""),
                    people.get(asked.get(0).personId()));
            return;
        }
        SignedIn by = task.assignee() == null ? owner() : people.get(task.assignee());
        if (signing(task).standing() == Signing.Standing.FAILED) {
            operations.ask(
                    task.id(),
                    new Operations.Asking(
                            Signer.Kind.COSIGN, SignRule.ONE, null, List.of(id("spare")), "", task.version()),
                    by);
            return;
        }
        complete(task, "recommend", by);
    }
}

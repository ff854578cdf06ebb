package org.fundcase.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Actor;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockMultipartFile;

/** An enterprise applies for acceptance, its office accepts, a second person agrees, and the file is closed. */
@TestComponent
public class Accepting {

    private final ApplyForAcceptance apply;
    private final CheckCompletion check;
    private final Reconcile reconcile;
    private final AcceptingOffices offices;
    private final CorrectResult correct;
    private final ReopenClosed reopen;
    private final ResultRows results;
    private final CloseCase close;
    private final GrantCases cases;
    private final Workflow workflow;
    private final Bureau bureau;
    private final People people;
    private final Offices entered;

    Accepting(
            ApplyForAcceptance apply,
            CheckCompletion check,
            Reconcile reconcile,
            AcceptingOffices offices,
            CorrectResult correct,
            ReopenClosed reopen,
            ResultRows results,
            CloseCase close,
            GrantCases cases,
            Workflow workflow,
            Bureau bureau,
            People people,
            Offices entered) {
        this.apply = apply;
        this.check = check;
        this.reconcile = reconcile;
        this.offices = offices;
        this.correct = correct;
        this.reopen = reopen;
        this.results = results;
        this.close = close;
        this.cases = cases;
        this.workflow = workflow;
        this.bureau = bureau;
        this.people = people;
        this.entered = entered;
    }

    /** What is typed, with what the application asks for, the draft's version with it. */
    public void save(UUID caseId, Map<String, String> more, SignedIn by) {
        Map<String, String> fields =
                new HashMap<>(Map.of("completedOn", "2022-02-28", "spent", "600000", "achieved", "产线联网，效率提高 18%。"));
        fields.putAll(more);
        fields.putIfAbsent("version", String.valueOf(apply.draft(caseId).version()));
        apply.save(caseId, new AcceptanceForm(fields), by);
    }

    /** The papers that are demanded, read. */
    public void papers(UUID caseId, SignedIn by) {
        upload(caseId, "completionReport", "完工报告.docx", docx("完工报告"), by);
        upload(caseId, "usageRecords", "运行日志.docx", docx("运行日志"), by);
        upload(caseId, "finalPayments", "回单.docx", docx("银行回单"), by);
        bureau.awaitRead(caseId);
    }

    public byte[] docx(String text) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void upload(UUID caseId, String slot, String name, byte[] bytes, SignedIn by) {
        try {
            apply.receive(caseId, slot, new MockMultipartFile("file", name, null, bytes), by);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void submit(UUID caseId, SignedIn by) {
        apply.submit(caseId, by);
    }

    /** Applied for with all its papers. */
    public void applied(UUID caseId, Map<String, String> more, SignedIn by) {
        save(caseId, more, by);
        papers(caseId, by);
        submit(caseId, by);
    }

    /** The fate of the n-th line, as a field of a form. */
    public Map<String, String> fate(UUID caseId, int n, Fate fate) {
        return Map.of("fate." + reconcile.of(caseId).lines().get(n).line().id(), fate.name());
    }

    public Reconciliation known(UUID caseId) {
        return reconcile.of(caseId);
    }

    /** The office that accepts, and the one that takes part; empty if none does. */
    public List<Office> acceptors(UUID caseId) {
        return Stream.concat(Stream.of(offices.office(caseId)), offices.together(caseId).stream())
                .toList();
    }

    /** Proposes a result, all questions answered and the panel whole. */
    public void propose(UUID caseId, Map<String, String> result) {
        propose(caseId, result, person(task(caseId, Stage.COMPLETION_CHECK).officeId(), Role.OFFICER));
    }

    public void propose(UUID caseId, Map<String, String> result, SignedIn by) {
        Map<String, String> fields = new HashMap<>(Map.of("reason", "资料齐全，现场核对一致。"));
        check.questions(cases.get(caseId)).forEach(question -> fields.put("answer." + question.key(), "YES"));
        int n = 1;
        for (Office office : acceptors(caseId)) {
            fields.put("member." + n, "验收员" + n);
            fields.put("unit." + n, office.name());
            fields.put("free." + n++, "true");
        }
        fields.putAll(result);
        check.propose(caseId, new AcceptanceForm(fields), by);
    }

    public void approve(UUID caseId) {
        answer(caseId, Stage.COMPLETION_APPROVAL, Outcome.APPROVE, "");
    }

    public void sendBack(UUID caseId, String why) {
        answer(caseId, Stage.COMPLETION_APPROVAL, Outcome.RETURN, why);
    }

    public void close(UUID caseId) {
        complete(
                caseId,
                Stage.CLOSING,
                Outcome.PROPOSE,
                "资金拨付完毕，项目验收合格。",
                person(task(caseId, Stage.CLOSING).officeId(), Role.OFFICER));
        answer(caseId, Stage.CLOSING_APPROVAL, Outcome.CLOSE, "");
    }

    private void answer(UUID caseId, Stage stage, Outcome outcome, String comment) {
        complete(caseId, stage, outcome, comment, person(task(caseId, stage).officeId(), Role.SECTION_HEAD));
    }

    public void complete(UUID caseId, Stage stage, Outcome outcome, String comment, SignedIn by) {
        CaseTask task = task(caseId, stage);
        workflow.complete(new TaskCompletion(task.id(), outcome, List.of(), comment, task.version()), by);
    }

    public List<String> open(UUID caseId) {
        return close.open(cases.get(caseId)).stream()
                .map(open -> open.words().zh())
                .toList();
    }

    public void correct(UUID caseId, Map<String, String> result, SignedIn by) {
        correct.propose(caseId, new AcceptanceForm(result), by);
    }

    public void answerCorrection(UUID caseId, boolean agreed, SignedIn by) {
        correct.answer(caseId, agreed, "", by);
    }

    public void askToReopen(UUID caseId, String place, String reason, SignedIn by) {
        reopen.ask(caseId, new AcceptanceForm(Map.of("place", place, "reason", reason)), by);
    }

    public void answerReopening(UUID caseId, boolean agreed, SignedIn by) {
        reopen.answer(caseId, agreed, "", by);
    }

    public Check latest(UUID caseId) {
        return results.ofCase(caseId).get(0);
    }

    public CaseTask task(UUID caseId, Stage stage) {
        return workflow.openTasks(caseId).stream()
                .filter(task -> task.stage() == stage)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + stage + " among " + workflow.openTasks(caseId)));
    }

    /** Another section head of the same office. */
    public SignedIn colleague(SignedIn head) {
        String username = "colleague-" + head.officeId().toString().substring(0, 13);
        return people.find(username)
                .orElseGet(() -> people.add(
                        new NewPerson(username, "复核人丁", "Correct-horse-7", head.officeId(), Set.of(Role.SECTION_HEAD)),
                        Actor.SYSTEM));
    }

    /** Somebody of an office, entered if nobody is there. */
    public SignedIn person(UUID officeId, Role role) {
        Office office = entered.get(officeId);
        return people.ofOffice(officeId).stream()
                .filter(person -> person.roles().contains(role))
                .map(Person::id)
                .map(people::get)
                .findFirst()
                .orElseGet(() -> bureau.person(office.city(), office.kind(), office.district(), role));
    }
}

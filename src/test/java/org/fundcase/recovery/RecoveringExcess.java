package org.fundcase.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.PaperKind;
import org.fundcase.kernel.PaperServed;
import org.fundcase.kernel.Subject;
import org.fundcase.platform.TimeTravel;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.TypedForm;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What an acceptance found paid in excess is recovered: told, decided, agreed in three parts, paid back, closed. */
@TestComponent
public class RecoveringExcess {

    private final RecoveryRows rows;
    private final RecoveryFiles files;
    private final WriteFile file;
    private final HearParty party;
    private final Collect collect;
    private final Workflow workflow;
    private final Bureau bureau;
    private final TimeTravel time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    RecoveringExcess(
            RecoveryRows rows,
            RecoveryFiles files,
            WriteFile file,
            HearParty party,
            Collect collect,
            Workflow workflow,
            Bureau bureau,
            TimeTravel time,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.files = files;
        this.file = file;
        this.party = party;
        this.collect = collect;
        this.workflow = workflow;
        this.bureau = bureau;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
    }

    /** The recovery that was opened for a case, with the grounds filled in. */
    public UUID ofAcceptance(UUID caseId, Money amount) {
        Recovery recovery = rows.ofCase(caseId).get(0);
        assertThat(recovery.origin()).isEqualTo(Recovery.Origin.ACCEPTANCE);
        Grounds grounds = Objects.requireNonNull(files.of(recovery).facts());
        assertThat(grounds.cause()).isEqualTo(Grounds.Cause.EXCESS);
        assertThat(grounds.amount()).isEqualTo(amount);
        assertThat(grounds.computation()).contains("按同一规则", amount.toString());
        return recovery.id();
    }

    /** The amount of each recovery of a case, the earliest first. */
    public List<Money> amounts(UUID caseId) {
        return rows.ofCase(caseId).stream()
                .sorted(Comparator.comparing(Recovery::number))
                .map(one -> Objects.requireNonNull(files.of(one).facts()).amount())
                .toList();
    }

    public UUID latest(UUID caseId) {
        return rows.ofCase(caseId).stream()
                .max(Comparator.comparing(Recovery::number))
                .orElseThrow()
                .id();
    }

    public String computation(UUID id) {
        Recovery recovery = rows.find(id).orElseThrow();
        return Objects.requireNonNull(files.of(recovery).facts()).computation();
    }

    /** The facts are proposed, and the party is told. */
    public void told(UUID id, SignedIn head) {
        complete(id, Outcome.PROPOSE, "", bureau.cityOfficer());
        complete(id, Outcome.ISSUE, "", head);
    }

    public void decided(UUID id, SignedIn head) {
        told(id, head);
        decidedAfterNotice(id, head);
    }

    public void decidedAfterNotice(UUID id, SignedIn head) {
        SignedIn officer = bureau.cityOfficer();
        served(id, PaperKind.RECOVERY_NOTICE);
        party.hear(
                id,
                form(Map.of(
                        "what", "WAIVER",
                        "happenedOn", bureau.today().toString(),
                        "words", "放弃陈述申辩和听证。")),
                officer);
        time.days(14);
        Grounds grounds =
                Objects.requireNonNull(files.of(rows.find(id).orElseThrow()).facts());
        String amount = grounds.amount().toYuan().toPlainString();
        file.decision(
                id,
                form(Map.of(
                        "amount", amount,
                        "payDays", "15",
                        "holder", "常州市财政局",
                        "bank", "国家金库常州市中心支库",
                        "account", "3204000000001",
                        "considered", "企业放弃陈述申辩。")),
                officer);
        complete(id, Outcome.PROPOSE, "", officer);
        String number = "常工信追〔2022〕" + ThreadLocalRandom.current().nextInt(1, 999_999) + "号";
        complete(id, Outcome.ISSUE, number, head);
    }

    /** An agreement, its three parts, and the end. */
    public void receivedInThree(UUID id, String part) {
        SignedIn officer = bureau.cityOfficer();
        SignedIn head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        LocalDate day = bureau.today();
        String parts = day.plusMonths(1) + " " + part + "\n" + day.plusMonths(2) + " " + part + "\n" + day.plusMonths(3)
                + " " + part;
        UUID agreed =
                collect.propose(id, form(Map.of("kind", "INSTALMENTS", "words", "分三期履行。", "parts", parts)), officer);
        collect.answer(id, agreed, SecondAnswer.of(true, ""), head);
        for (int n = 1; n <= 3; n++) {
            time.days(30);
            collect.receive(
                    id,
                    form(Map.of("amount", part, "receivedOn", bureau.today().toString(), "slip", id + "-" + n)),
                    officer);
        }
        complete(id, Outcome.SETTLE, "", officer);
        complete(id, Outcome.CLOSE, "", head);
    }

    private void served(UUID id, PaperKind kind) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new PaperServed(Subject.ofRecovery(id), kind, "", bureau.today(), "直接送达", Actor.SYSTEM)));
    }

    private void complete(UUID id, Outcome outcome, String comment, SignedIn by) {
        CaseTask task = workflow.openTasks(id).get(0);
        workflow.complete(new TaskCompletion(task.id(), outcome, List.of(), comment, task.version()), by);
    }

    private static TypedForm form(Map<String, String> values) {
        return new TypedForm(values);
    }
}

package org.fundcase.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.acceptance.CompletionEvent.AcceptanceProposed;
import org.fundcase.acceptance.CompletionEvent.InvoiceReconciled;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.ClosedFiles;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.kernel.Yuan;
import org.fundcase.schemes.AcceptanceChecklists;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.VisitChecklist;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acceptance at its office (验收): invoices reconciled, questions answered, and a result proposed with its panel. */
@Component
class CheckCompletion {

    private static final int LONG = 2000;
    private static final int LONGEST_TERM = 250;

    private final GrantCases cases;
    private final RequestRows requests;
    private final ResultRows rows;
    private final Reconcile reconcile;
    private final AcceptingOffices offices;
    private final AcceptanceChecklists checklists;
    private final Access access;
    private final Workflow workflow;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ClosedFiles closed;

    CheckCompletion(
            GrantCases cases,
            RequestRows requests,
            ResultRows rows,
            Reconcile reconcile,
            AcceptingOffices offices,
            AcceptanceChecklists checklists,
            Access access,
            @Lazy Workflow workflow,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock,
            ClosedFiles closed) {
        this.closed = closed;
        this.cases = cases;
        this.requests = requests;
        this.rows = rows;
        this.reconcile = reconcile;
        this.offices = offices;
        this.checklists = checklists;
        this.access = access;
        this.workflow = workflow;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    List<VisitChecklist.Question> questions(GrantCase grantCase) {
        return checklists.ofScheme(offices.scheme(grantCase).id());
    }

    /** The task at the person's own office; null if it has none. */
    @Nullable CaseTask task(UUID caseId, SignedIn by) {
        return workflow.openTasks(caseId).stream()
                .filter(task -> task.stage() == Stage.COMPLETION_CHECK)
                .filter(task -> task.officeId().equals(by.officeId()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Says what became of invoices, which the enterprise does not change any more.
     *
     * @throws Refusal not found for a foreign case; conflict where the office has nothing to accept now
     */
    @Transactional
    public void reconcile(UUID caseId, AcceptanceForm form, SignedIn by) {
        require(caseId, by);
        Map<String, LineFate> before = new HashMap<>();
        reconcile.of(caseId).lines().forEach(line -> before.put(line.line().id(), line.fate()));
        Map<String, String> numbers = new HashMap<>();
        reconcile
                .of(caseId)
                .lines()
                .forEach(line -> numbers.put(line.line().id(), line.line().number()));
        for (LineFate said : ApplyForAcceptance.fates(form, by, true)) {
            LineFate known = before.get(said.lineId());
            if (known != null && (known.fate() != said.fate() || !known.note().equals(said.note()))) {
                requests.save(caseId, said);
                events.publishEvent(new InvoiceReconciled(
                        caseId, numbers.getOrDefault(said.lineId(), ""), said.fate(), said.note(), by.actor()));
            }
        }
    }

    /**
     * Proposes a result, and hands it to a second person.
     *
     * @throws Refusal as {@link #reconcile}; on every field that is wrong
     */
    @Transactional
    public void propose(UUID caseId, AcceptanceForm form, SignedIn by) {
        CaseTask task = require(caseId, by);
        reconcile(caseId, form, by);
        Reconciliation known = reconcile.of(caseId);
        Check check = new Reading(form, known).check(cases.get(caseId), by);
        rows.insert(check);
        events.publishEvent(new AcceptanceProposed(
                caseId, check.id(), check.outcome(), check.amount(), check.reason(), by.actor()));
        int version = form.version() == 0 ? task.version() : form.version();
        workflow.complete(new TaskCompletion(task.id(), Outcome.PROPOSE, List.of(), "", version), by);
    }

    private CaseTask require(UUID caseId, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofCase(caseId));
        if (by.isApplicant()) {
            throw Refusal.notFound();
        }
        closed.requireOpen(caseId);
        workflow.takeTurn(caseId);
        CaseTask task = task(caseId, by);
        if (task == null) {
            throw Refusal.conflict("not-now", "这个案件现在不在你们单位验收，不能填验收结论。请刷新后看它到了哪一步。");
        }
        return task;
    }

    /** A form against what is known. */
    private final class Reading {

        private final AcceptanceForm form;
        private final Reconciliation known;
        private final Faults faults = new Faults();
        private final LocalDate today = LocalDate.now(clock);

        Reading(AcceptanceForm form, Reconciliation known) {
            this.form = form;
            this.known = known;
        }

        Check check(GrantCase grantCase, SignedIn by) {
            UUID caseId = grantCase.id();
            List<Check.Answered> answers = AnswerForm.read(questions(grantCase), form, faults);
            List<Check.Member> panel = PanelForm.read(
                    form, offices.together(caseId).map(Office::name).orElse(null), faults);
            LocalDate visited = faults.gather(() -> form.pastOrNone("visitedOn", "现场核查日期", today));
            String visit = faults.text(() -> Texts.optional("visitNote", "现场核查情况", form.value("visitNote"), LONG));
            Check.Outcome outcome = faults.gather(() -> form.chosen("outcome", Check.Outcome.class));
            Money amount = outcome == null ? null : faults.gather(() -> amount(outcome));
            LocalDate due =
                    outcome == Check.Outcome.RECTIFY ? faults.gather(() -> due(offices.scheme(grantCase))) : null;
            String reason = faults.text(() -> Texts.required("reason", "验收意见", form.value("reason"), LONG));
            faults.refuse();
            return new Check(
                    UUID.randomUUID(),
                    caseId,
                    requests.submitted(caseId).stream()
                            .map(Request::no)
                            .findFirst()
                            .orElseThrow(),
                    false,
                    by.officeId(),
                    Objects.requireNonNull(outcome),
                    Objects.requireNonNull(amount),
                    known.figures(),
                    known.after().clause(),
                    reason,
                    due,
                    visited,
                    visit,
                    panel,
                    answers,
                    known.kept(),
                    by.personId(),
                    by.name(),
                    clock.instant(),
                    null);
        }

        private Money amount(Check.Outcome outcome) {
            return switch (outcome) {
                case FAIL -> Money.ZERO;
                case RECTIFY -> known.awarded();
                case PASS -> {
                    if (known.difference().isPositive()) {
                        throw Refusal.field(
                                "outcome",
                                "按实际投资用同一规则只能支持 {0} 元，比安排的少 {1} 元。不能全额通过，选“合格，核减资金”。",
                                known.most(),
                                known.difference());
                    }
                    yield known.awarded();
                }
                case LESS -> lower(Yuan.positive("amount", form.value("amount")), known);
            };
        }

        private LocalDate due(Scheme scheme) {
            LocalDate given = form.dayOrNone("dueOn", "整改期限");
            if (given == null) {
                String days = form.value("dueDays").strip();
                int count = days.isEmpty() ? scheme.requiredAcceptance().rectifyDays() : number(days);
                return calendar.plusWorkingDays(today, count);
            }
            if (!given.isAfter(today)) {
                throw Refusal.field("dueOn", "整改期限 {0} 要在今天之后。", given);
            }
            return given;
        }

        private static int number(String days) {
            if (!days.matches("\\d{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > LONGEST_TERM) {
                throw Refusal.field("dueDays", "整改的工作日数要填 1 到 {0} 之间的数字。", LONGEST_TERM);
            }
            return Integer.parseInt(days);
        }
    }

    /** @throws Refusal on the amount, if it is not below what was awarded, or above what the rule yields */
    static Money lower(Money amount, Reconciliation known) {
        if (amount.compareTo(known.awarded()) >= 0) {
            throw Refusal.field("amount", "现在安排的是 {0} 元，核减后要比它少。", known.awarded());
        }
        if (amount.compareTo(known.most()) > 0) {
            throw Refusal.field("amount", "按实际投资用同一规则最多支持 {0} 元，{1} 元多了。", known.most(), amount);
        }
        return amount;
    }
}

package org.fundcase.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.recovery.Hearing.What;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.recovery.RecoveryEvent.RecoveryAppealed;
import org.fundcase.recovery.RecoveryEvent.RecoveryHeard;
import org.fundcase.recovery.RecoveryFile.Filed;
import org.fundcase.recovery.law.Appeal;
import org.fundcase.recovery.law.Appeal.Kind;
import org.fundcase.recovery.law.Appeal.Result;
import org.fundcase.recovery.law.Proceedings.Heard;
import org.fundcase.recovery.law.Terms;
import org.fundcase.web.TypedForm;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The party's side: its statement, its waiver, its request for a hearing (by itself or on paper to the office), the hearing,
 * and its appeals.
 */
@Component
class HearParty {

    private static final int LONG = 4_000;
    private static final int SHORT = 200;

    private final Recoveries recoveries;
    private final RecoveryFiles files;
    private final CourseRows rows;
    private final Access access;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;
    private final Terms terms;
    private final Clock clock;

    HearParty(
            Recoveries recoveries,
            RecoveryFiles files,
            CourseRows rows,
            Access access,
            @Lazy Workflow workflow,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock) {
        this.recoveries = recoveries;
        this.files = files;
        this.rows = rows;
        this.access = access;
        this.workflow = workflow;
        this.events = events;
        this.terms = new Terms(calendar);
        this.clock = clock;
    }

    /**
     * Takes down what the party said, or the hearing.
     *
     * @throws Refusal not found for a foreign recovery; on every field that is wrong; conflict before the party was told or
     *     once it is decided; invalid with the article for a request that comes too late and a hearing before its day
     */
    @Transactional
    public void hear(UUID id, TypedForm form, SignedIn by) {
        RecoveryFile known = turn(id, by);
        requireStep(known);
        LocalDate today = LocalDate.now(clock);
        Faults faults = new Faults();
        What what = faults.gather(() -> what(form, by, known.recovery().state()));
        LocalDate day = by.isApplicant() ? today : faults.gather(() -> day(what, form, today));
        String words = faults.text(() -> Texts.required("words", "内容", form.value("words"), LONG));
        String host = what != null && what.hasHost()
                ? faults.text(() -> Texts.required("host", "听证主持人", form.value("host"), SHORT))
                : "";
        faults.refuse();
        Hearing hearing = new Hearing(
                UUID.randomUUID(),
                Objects.requireNonNull(what),
                Objects.requireNonNull(day),
                words,
                host,
                by.personId(),
                by.name());
        requireLawful(known, hearing);
        rows.insert(id, hearing);
        events.publishEvent(new RecoveryHeard(id, hearing, by.actor()));
    }

    /** Before the decision all of it; while money is collected what is said to a demand, and the answer. */
    private static void requireStep(RecoveryFile known) {
        State state = known.recovery().state();
        if (state != State.DECISION && state != State.COLLECTION) {
            throw Refusal.conflict("other-step", "事先告知以后、办结以前才登记陈述、申辩和听证。请刷新后看它到了哪一步。");
        }
    }

    private static What what(TypedForm form, SignedIn by, State state) {
        What what = form.chosen("what", What.class);
        if (by.isApplicant() && what.isOffices()) {
            throw Refusal.field("what", "听证由办案单位安排和登记。");
        }
        boolean later = what == What.STATEMENT || what == What.ANSWER;
        if (state == State.COLLECTION ? !later : what == What.ANSWER) {
            throw Refusal.field("what", "决定以前登记陈述申辩、听证和放弃；决定以后只登记对催告的陈述申辩和复核意见。");
        }
        return what;
    }

    /** Only the day of an appointment lies ahead. */
    private static LocalDate day(@Nullable What what, TypedForm form, LocalDate today) {
        return what == What.APPOINTMENT ? form.day("happenedOn", "日期") : form.past("happenedOn", "日期", today);
    }

    private void requireLawful(RecoveryFile known, Hearing hearing) {
        LocalDate written = Objects.requireNonNull(known.recovery().toldOn());
        if (hearing.happenedOn().isBefore(written)) {
            throw Refusal.field("happenedOn", "日期 {0} 在事先告知书（{1}）以前。请核对。", hearing.happenedOn(), written);
        }
        LocalDate told = known.proceedings(terms).noticeServed();
        if (hearing.what() == What.HEARING_REQUEST
                && told != null
                && hearing.happenedOn().isAfter(terms.askHearing(told))) {
            throw Refusal.invalid("too-late", "依照《行政处罚法》第六十四条，最迟 {0} 可以要求听证，已经过了；可以作为陈述申辩提出。", terms.askHearing(told));
        }
        if (hearing.what() == What.APPOINTMENT) {
            requireNotice(known, hearing);
        }
        if (hearing.what() == What.HEARING) {
            requireHearing(known, hearing);
        }
        if (hearing.what().hasHost()) {
            requireHost(known, hearing);
        }
    }

    /** Its notice has still to be written and served seven working days before. */
    private void requireNotice(RecoveryFile known, Hearing hearing) {
        if (known.proceedings(terms).heard() != Heard.HEARING) {
            throw Refusal.invalid("not-asked", "当事人没有在期限内要求听证，不用举行听证。");
        }
        LocalDate first = terms.hearing(LocalDate.now(clock));
        if (hearing.happenedOn().isBefore(first)) {
            throw Refusal.field("happenedOn", "听证通知书要在听证的七个工作日以前送达，最早定在 {0}。", first);
        }
    }

    private void requireHearing(RecoveryFile known, Hearing hearing) {
        Hearing appointed = known.appointment();
        if (appointed != null && !appointed.happenedOn().equals(hearing.happenedOn())) {
            throw Refusal.field("happenedOn", "听证定在 {0}。改期的，先重新发听证通知。", appointed.happenedOn());
        }
        Gate gate = terms.hearing(known.proceedings(terms));
        if (!gate.isOpen(hearing.happenedOn())) {
            throw Refusal.invalid("too-early", gate.why(hearing.happenedOn()));
        }
    }

    /** None of those who found the facts (行政处罚法 §64). */
    private static void requireHost(RecoveryFile known, Hearing hearing) {
        Grounds facts = Objects.requireNonNull(known.facts());
        if (hearing.host().equals(facts.recordedName())) {
            throw Refusal.field("host", "听证由不是本案调查人员的人主持，{0} 调查了本案。", hearing.host());
        }
    }

    /**
     * Takes down an appeal.
     *
     * @return its id
     * @throws Refusal not found for a foreign recovery; on every field that is wrong; conflict before the decision is served
     */
    @Transactional
    public UUID appeal(UUID id, TypedForm form, SignedIn by) {
        RecoveryFile known = turn(id, by);
        LocalDate issued = issued(known);
        LocalDate today = LocalDate.now(clock);
        Faults faults = new Faults();
        Kind kind = faults.gather(() -> form.chosen("kind", Kind.class));
        String authority = faults.text(() -> Texts.required("authority", "受理机关", form.value("authority"), SHORT));
        LocalDate filed = faults.gather(() -> form.past("filedOn", "提出日期", today));
        faults.refuse();
        Appeal appeal = Appeal.pending(Objects.requireNonNull(kind), Objects.requireNonNull(filed));
        if (filed.isBefore(issued)) {
            throw Refusal.field("filedOn", "提出日期 {0} 在作出决定（{1}）以前。请核对。", filed, issued);
        }
        UUID made = UUID.randomUUID();
        rows.insert(id, new Filed(made, appeal, authority, null), by);
        events.publishEvent(new RecoveryAppealed(id, kind.name(), filed, "", by.actor()));
        return made;
    }

    /**
     * Takes down how an appeal ended.
     *
     * @throws Refusal not found for a foreign one; on every field that is wrong; conflict if its end was entered
     */
    @Transactional
    public void appealEnded(UUID id, UUID appealId, TypedForm form, SignedIn by) {
        RecoveryFile known = turn(id, by);
        issued(known);
        Filed filed = known.appeals().stream()
                .filter(one -> one.id().equals(appealId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        LocalDate today = LocalDate.now(clock);
        Faults faults = new Faults();
        Result result = faults.gather(() -> form.chosen("result", Result.class));
        LocalDate ended = faults.gather(() -> form.past("endedOn", "送达或者生效日期", today));
        String paper = faults.text(() -> Texts.required("paper", "文书编号", form.value("paper"), SHORT));
        faults.refuse();
        if (Objects.requireNonNull(ended).isBefore(filed.appeal().filedOn())) {
            throw Refusal.field(
                    "endedOn", "日期 {0} 在提出日期 {1} 以前。请核对。", ended, filed.appeal().filedOn());
        }
        if (!rows.end(appealId, Objects.requireNonNull(result), ended, paper, by)) {
            throw Refusal.conflict("already-ended", "这件复议或者诉讼的结果已经登记。请刷新后再看。");
        }
        events.publishEvent(new RecoveryAppealed(id, filed.appeal().kind().name(), ended, result.name(), by.actor()));
    }

    /** @throws Refusal conflict unless a decision was issued and its case is not closed */
    private static LocalDate issued(RecoveryFile known) {
        Decision decision = known.decision();
        State state = known.recovery().state();
        if (decision == null || decision.issuedOn() == null || state.isEnded()) {
            throw Refusal.conflict("other-step", "作出决定以后、结案以前才登记复议和诉讼。请刷新后看它到了哪一步。");
        }
        return decision.issuedOn();
    }

    private RecoveryFile turn(UUID id, SignedIn by) {
        access.require(by, by.isApplicant() ? Action.READ : Action.CHANGE, Subject.ofRecovery(id));
        workflow.takeTurn(id);
        return files.of(recoveries.get(id));
    }
}

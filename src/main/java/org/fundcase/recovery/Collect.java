package org.fundcase.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Claims;
import org.fundcase.funding.Claims.Claim;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.kernel.Yuan;
import org.fundcase.recovery.CollectionRows.Receipt;
import org.fundcase.recovery.Measure.Instalment;
import org.fundcase.recovery.Measure.Kind;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.recovery.RecoveryEvent.MeasureAnswered;
import org.fundcase.recovery.RecoveryEvent.MeasureProposed;
import org.fundcase.recovery.RecoveryEvent.RecoveryReceived;
import org.fundcase.recovery.law.Terms;
import org.fundcase.web.TypedForm;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collecting what a decision claims: receipts, and measures that take two persons and their lawful day. */
@Component
class Collect {

    private static final int LONG = 2_000;
    private static final int SHORT = 200;
    private static final int MOST_PARTS = 60;
    private static final Set<Kind> STATED =
            EnumSet.of(Kind.DEMAND, Kind.COURT, Kind.JUDGMENT, Kind.INSTALMENTS, Kind.REVOKE);
    private static final Set<Kind> ONCE = EnumSet.of(Kind.DEMAND, Kind.COURT, Kind.JUDGMENT);
    private static final Set<Kind> ENFORCING = EnumSet.of(Kind.DEMAND, Kind.COURT);
    private static final Set<Kind> ADDRESSED = EnumSet.of(Kind.COURT, Kind.JUDGMENT, Kind.REFERRAL);

    private final Recoveries recoveries;
    private final RecoveryFiles files;
    private final CollectionRows rows;
    private final Claims claims;
    private final SetOff setOff;
    private final Access access;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;
    private final Terms terms;
    private final Clock clock;

    Collect(
            Recoveries recoveries,
            RecoveryFiles files,
            CollectionRows rows,
            Claims claims,
            SetOff setOff,
            Access access,
            @Lazy Workflow workflow,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock) {
        this.recoveries = recoveries;
        this.files = files;
        this.rows = rows;
        this.claims = claims;
        this.setOff = setOff;
        this.access = access;
        this.workflow = workflow;
        this.events = events;
        this.terms = new Terms(calendar);
        this.clock = clock;
    }

    /**
     * Enters money that came to the treasury's account.
     *
     * @return its id
     * @throws Refusal not found for a foreign recovery; on every field that is wrong; conflict, with the amounts, if it is
     *     more than is left, or a slip was entered before
     */
    @Transactional
    public UUID receive(UUID id, TypedForm form, SignedIn by) {
        RecoveryFile known = collecting(id, by);
        LocalDate today = LocalDate.now(clock);
        Faults faults = new Faults();
        Money amount = faults.gather(() -> Yuan.positive("amount", form.value("amount")));
        LocalDate day = faults.gather(() -> form.past("receivedOn", "到账日期", today));
        String slip = faults.text(() -> Texts.required("slip", "到账凭证号", form.value("slip"), SHORT));
        faults.refuse();
        Receipt receipt = new Receipt(
                UUID.randomUUID(),
                Objects.requireNonNull(amount),
                Objects.requireNonNull(day),
                slip,
                null,
                by.personId(),
                by.name());
        claims.recover(new Claim(known.award().id(), amount, slip, "receipt-" + receipt.id()), by);
        record(known, receipt, by);
        return receipt.id();
    }

    private void record(RecoveryFile known, Receipt receipt, SignedIn by) {
        UUID id = known.recovery().id();
        if (!rows.insert(known.recovery(), receipt)) {
            throw Refusal.field("slip", "凭证 {0} 已经登记过，一张凭证只登记一次。", receipt.slip());
        }
        events.publishEvent(new RecoveryReceived(
                id, receipt.amount(), known.left().minus(receipt.amount()), receipt.slip(), by.actor()));
    }

    /**
     * Takes back a receipt that was entered wrongly.
     *
     * @throws Refusal forbidden to who entered it; conflict if it was taken back
     */
    @Transactional
    public void correct(UUID id, UUID receiptId, SignedIn by) {
        RecoveryFile known = collecting(id, by);
        Receipt wrong = known.receipts().stream()
                .filter(one -> one.id().equals(receiptId) && one.amount().isPositive())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        access.requireSecond(by, wrong.recordedBy(), Subject.ofRecovery(id));
        if (known.holding(Kind.SET_OFF).anyMatch(one -> one.id().equals(wrong.id()))) {
            throw Refusal.invalid("set-off", "这一笔是财政部门决定的抵缴，两边都已入账，不能在这里更正。");
        }
        boolean corrected = known.receipts().stream().anyMatch(one -> wrong.id().equals(one.reverses()));
        if (corrected) {
            throw Refusal.conflict("already-corrected", "这一笔已经更正过。请刷新后再看。");
        }
        claims.undoRecovery(new Claim(known.award().id(), wrong.amount(), wrong.slip(), "undo-" + wrong.id()), by);
        Money back = Money.ZERO.minus(wrong.amount());
        record(
                known,
                new Receipt(
                        UUID.randomUUID(),
                        back,
                        LocalDate.now(clock),
                        wrong.slip(),
                        wrong.id(),
                        by.personId(),
                        by.name()),
                by);
    }

    /**
     * Proposes a measure.
     *
     * @return its id
     * @throws Refusal not found for a foreign recovery; on every field that is wrong; invalid, with the article, before its
     *     first lawful day, after its last, or without its proof; conflict if one of the kind waits for its second person
     */
    @Transactional
    public UUID propose(UUID id, TypedForm form, SignedIn by) {
        RecoveryFile known = collecting(id, by);
        Faults faults = new Faults();
        Kind kind = faults.gather(() -> form.chosen("kind", Kind.class));
        if (kind == Kind.SET_OFF) {
            setOff.requireFinance(by);
        }
        String words = faults.text(() -> Texts.required("words", "内容", form.value("words"), LONG));
        String addressee = ADDRESSED.contains(kind)
                ? faults.text(() -> Texts.required("addressee", "受理的法院或者机关", form.value("addressee"), SHORT))
                : "";
        Money amount = kind == Kind.WRITE_OFF || kind == Kind.SET_OFF
                ? faults.gather(() -> Yuan.positive("amount", form.value("amount")))
                : known.left();
        List<Instalment> parts = kind == Kind.INSTALMENTS ? faults.gather(() -> parts(form, known)) : List.of();
        UUID against = kind == Kind.SET_OFF ? faults.gather(() -> setOff.chosen(known, form)) : null;
        faults.refuse();
        requireLawful(known, Objects.requireNonNull(kind), Objects.requireNonNull(amount));
        boolean waits = known.measures().stream().anyMatch(one -> one.kind() == kind && one.isOpen());
        if (waits) {
            throw Refusal.conflict("measure-waits", "已经有一件同样的事项等第二人复核。复核以后再提。");
        }
        Measure measure = new Measure(
                UUID.randomUUID(),
                kind,
                words,
                addressee,
                amount,
                Objects.requireNonNull(parts),
                against,
                by.personId(),
                by.name(),
                null,
                null,
                null,
                null);
        rows.insert(id, measure);
        events.publishEvent(new MeasureProposed(id, kind, words, by.actor()));
        return measure.id();
    }

    /** One part a line: the day and the amount, as {@code 2022-09-30 100000.00}; together what is left. */
    private List<Instalment> parts(TypedForm form, RecoveryFile known) {
        List<Instalment> parts = new ArrayList<>();
        for (String line : form.value("parts").strip().split("\\R")) {
            String[] words = line.strip().split("\\s+");
            if (words.length != 2) {
                throw Refusal.field("parts", "第 {0} 行写成“日期 金额”，比如 2022-09-30 100000.00。", parts.size() + 1);
            }
            LocalDate due = new TypedForm(Map.of("parts", words[0])).day("parts", "日期");
            if (!due.isAfter(LocalDate.now(clock))) {
                throw Refusal.field("parts", "第 {0} 期的日期 {1} 要在今天以后。", parts.size() + 1, due);
            }
            if (!parts.isEmpty() && !due.isAfter(parts.get(parts.size() - 1).dueOn())) {
                throw Refusal.field("parts", "第 {0} 期的日期 {1} 不在上一期以后。", parts.size() + 1, due);
            }
            parts.add(new Instalment(parts.size() + 1, due, Yuan.positive("parts", words[1])));
        }
        Money sum = parts.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
        if (parts.size() > MOST_PARTS || sum.compareTo(known.left()) != 0) {
            throw Refusal.field("parts", "各期合计 {0} 元，还没有追回的是 {1} 元，要相等。", sum, known.left());
        }
        return parts;
    }

    private void requireLawful(RecoveryFile known, Kind kind, Money amount) {
        LocalDate today = LocalDate.now(clock);
        if (!known.left().isPositive() && kind != Kind.REFERRAL) {
            throw Refusal.invalid("nothing-left", "已经全部追回，不用再办。");
        }
        if (kind == Kind.WRITE_OFF && amount.compareTo(known.left()) > 0) {
            throw Refusal.field("amount", "还没有追回的是 {0} 元，要核销 {1} 元，多了。", known.left(), amount);
        }
        if (kind == Kind.SET_OFF && amount.compareTo(known.left()) > 0) {
            throw Refusal.field("amount", "还没有追回的是 {0} 元，要抵缴 {1} 元，多了。", known.left(), amount);
        }
        if (STATED.contains(kind) && amount.compareTo(known.left()) != 0) {
            throw Refusal.conflict("amount-changed", "提出以后到过账，还没有追回的现在是 {0} 元。退回这一件，按现在的金额重新提。", known.left());
        }
        requireFirst(known, kind);
        requireNoAgreement(known, kind, today);
        Gate gate =
                switch (kind) {
                    case DEMAND -> terms.demand(known.proceedings(terms));
                    case COURT -> terms.court(known.proceedings(terms));
                    case JUDGMENT -> terms.judgment(known.proceedings(terms));
                    case REVOKE -> terms.revocation(known.proceedings(terms));
                    case INSTALMENTS, REFERRAL, WRITE_OFF, SET_OFF -> null;
                };
        if (gate != null && !gate.isOpen(today)) {
            throw Refusal.invalid("not-lawful", gate.why(today));
        }
    }

    /** A second demand would begin its term anew, and a court is asked once. */
    private static void requireFirst(RecoveryFile known, Kind kind) {
        if (ONCE.contains(kind) && known.holding(kind).findAny().isPresent()) {
            throw Refusal.conflict("measure-done", "这件追缴已经办过这一项，不能再办一次。");
        }
        if (kind == Kind.COURT && known.isUnanswered()) {
            throw Refusal.invalid("unanswered", "当事人对催告作了陈述申辩，还没有登记复核意见。依照《行政强制法》第三十六条，复核以后再申请。");
        }
    }

    /** While an agreement to pay in parts is kept (行政强制法 §42). */
    private static void requireNoAgreement(RecoveryFile known, Kind kind, LocalDate today) {
        LocalDate part = known.nextPart();
        if (ENFORCING.contains(kind) && part != null && !today.isAfter(part)) {
            throw Refusal.invalid("agreement-kept", "依照《行政强制法》第四十二条，当事人按分期履行协议缴款，下一期 {0} 到期，没有逾期不催告、不申请强制执行。", part);
        }
    }

    /**
     * The second person's answer; what is agreed to holds from now on.
     *
     * @throws Refusal as {@link #propose}, for the days may have gone by; forbidden to the first person; conflict if it was
     *     answered
     */
    @Transactional
    public void answer(UUID id, UUID measureId, SecondAnswer answer, SignedIn by) {
        RecoveryFile known = collecting(id, by);
        Measure measure = known.measures().stream()
                .filter(one -> one.id().equals(measureId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        access.requireSecond(by, measure.proposedBy(), Subject.ofRecovery(id));
        if (measure.kind() == Kind.SET_OFF) {
            setOff.requireFinance(by);
        }
        if (answer.agreed()) {
            requireLawful(known, measure.kind(), measure.amount());
        }
        if (!rows.answer(measure, answer, LocalDate.now(clock), by)) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        if (answer.agreed()) {
            move(known, measure, by);
        }
        events.publishEvent(
                new MeasureAnswered(id, measureId, measure.kind(), answer.agreed(), answer.note(), by.actor()));
    }

    private void move(RecoveryFile known, Measure measure, SignedIn by) {
        String basis = known.recovery().number() + " " + measure.kind();
        UUID award = known.award().id();
        if (measure.kind() == Kind.WRITE_OFF) {
            claims.writeOff(new Claim(award, measure.amount(), basis, "write-off-" + measure.id()), by);
        }
        if (measure.kind() == Kind.SET_OFF) {
            record(known, setOff.book(known, measure, by), by);
        }
        if (measure.kind() == Kind.REVOKE) {
            claims.drop(new Claim(award, measure.amount(), basis, "revoke-" + measure.id()), by);
        }
    }

    private RecoveryFile collecting(UUID id, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofRecovery(id));
        workflow.takeTurn(id);
        Recovery recovery = recoveries.get(id);
        if (recovery.state() != State.COLLECTION) {
            throw Refusal.conflict("other-step", "决定作出以后、办结以前才登记到账和催缴。请刷新后看它到了哪一步。");
        }
        return files.of(recovery);
    }
}

package org.fundcase.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.fundcase.recovery.Grounds.Cause;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.recovery.RecoveryEvent.RecoveryFactsRecorded;
import org.fundcase.recovery.RecoveryEvent.RecoveryProposed;
import org.fundcase.web.TypedForm;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer writes before a decision: the facts, and the decision as proposed. Each is a further version. */
@Component
class WriteFile {

    private static final int LONG = 4_000;
    private static final int SHORT = 200;
    private static final int LONGEST_TERM = 180;

    private final Recoveries recoveries;
    private final RecoveryFiles files;
    private final FileRows rows;
    private final Access access;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteFile(
            Recoveries recoveries,
            RecoveryFiles files,
            FileRows rows,
            Access access,
            @Lazy Workflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recoveries = recoveries;
        this.files = files;
        this.rows = rows;
        this.access = access;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the facts.
     *
     * @throws Refusal not found for a foreign recovery; on every field that is wrong, also an amount above what was paid;
     *     conflict once the party was told
     */
    @Transactional
    public void facts(UUID id, TypedForm form, SignedIn by) {
        RecoveryFile known = inState(id, Set.of(State.FACTS), by);
        LocalDate today = LocalDate.now(clock);
        Faults faults = new Faults();
        Cause cause = faults.gather(() -> form.chosen("cause", Cause.class));
        String facts = faults.text(() -> Texts.required("facts", "违规事实", form.value("facts"), LONG));
        String evidence = faults.text(() -> Texts.required("evidence", "证据", form.value("evidence"), LONG));
        String basis = faults.text(() -> Texts.required("basis", "追缴依据", form.value("basis"), SHORT));
        Money amount = faults.gather(() -> within(Yuan.positive("amount", form.value("amount")), known));
        String computation = faults.text(() -> Texts.required("computation", "金额的计算", form.value("computation"), LONG));
        LocalDate ended = form.value("actEndedOn").isBlank()
                ? null
                : faults.gather(() -> form.past("actEndedOn", "行为终了日期", today));
        faults.refuse();
        Grounds before = known.facts();
        Grounds recorded = new Grounds(
                before == null ? 1 : before.version() + 1,
                Objects.requireNonNull(cause),
                facts,
                evidence,
                basis,
                Objects.requireNonNull(amount),
                computation,
                ended,
                by.personId(),
                by.name());
        rows.insert(id, recorded);
        events.publishEvent(new RecoveryFactsRecorded(id, recorded.version(), basis, recorded.amount(), by.actor()));
    }

    private static Money within(Money amount, RecoveryFile known) {
        Money most = Recoveries.claimable(known.award());
        if (amount.compareTo(most) > 0) {
            throw Refusal.field("amount", "已拨付并且没有退回的是 {0} 元，要追缴 {1} 元，多了。", most, amount);
        }
        return amount;
    }

    /**
     * Proposes the decision.
     *
     * @throws Refusal not found for a foreign recovery; on every field that is wrong, also an amount above what the party
     *     was told; conflict where nothing is to be decided now
     */
    @Transactional
    public void decision(UUID id, TypedForm form, SignedIn by) {
        RecoveryFile known = inState(id, Set.of(State.DECISION), by);
        Grounds facts = Objects.requireNonNull(known.facts());
        Faults faults = new Faults();
        Money amount = faults.gather(() -> told(Yuan.positive("amount", form.value("amount")), facts));
        Integer days = faults.gather(() -> form.number("payDays", "缴款期限", 1, LONGEST_TERM));
        String holder = faults.text(() -> Texts.required("holder", "户名", form.value("holder"), SHORT));
        String bank = faults.text(() -> Texts.required("bank", "开户行", form.value("bank"), SHORT));
        String account = faults.text(() -> Texts.required("account", "账号", form.value("account"), SHORT));
        String considered = faults.text(() -> Texts.required("considered", "对陈述申辩的处理", form.value("considered"), LONG));
        faults.refuse();
        Decision before = known.decision();
        Decision proposed = new Decision(
                before == null ? 1 : before.version() + 1,
                Objects.requireNonNull(amount),
                Objects.requireNonNull(days),
                holder,
                bank,
                account,
                considered,
                known.heard().size(),
                by.personId(),
                by.name(),
                null,
                null);
        rows.insert(id, proposed);
        events.publishEvent(new RecoveryProposed(id, proposed.version(), proposed.amount(), by.actor()));
    }

    /** Who was told of less would be decided upon without having been heard about the rest. */
    private static Money told(Money amount, Grounds facts) {
        if (amount.compareTo(facts.amount()) > 0) {
            throw Refusal.field("amount", "事先告知的金额是 {0} 元，决定 {1} 元就超过了。金额要加的，这一件不予追缴，重新立案告知。", facts.amount(), amount);
        }
        return amount;
    }

    private RecoveryFile inState(UUID id, Set<State> states, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofRecovery(id));
        workflow.takeTurn(id);
        Recovery recovery = recoveries.get(id);
        if (!states.contains(recovery.state())) {
            throw Refusal.conflict("other-step", "这件追缴不在这一步，不能改。请刷新后看它到了哪一步。");
        }
        return files.of(recovery);
    }
}

package org.fundcase.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.ListingEvent.ListingDecided;
import org.fundcase.credit.ListingEvent.ListingDrafted;
import org.fundcase.credit.ListingEvent.ListingHeard;
import org.fundcase.credit.ListingEvent.ListingSubmitted;
import org.fundcase.credit.Said.What;
import org.fundcase.credit.law.Terms;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.PaperNumber;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.web.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From what the party says to the decision: heard, drafted by one person, issued by another. */
@Component
class DecideListing {

    private static final int LONG = 4_000;

    private final CreditCase cases;
    private final ListingRows rows;
    private final FiledRows filed;
    private final ApplicationEventPublisher events;
    private final Terms terms;
    private final Clock clock;

    DecideListing(
            CreditCase cases,
            ListingRows rows,
            FiledRows filed,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.filed = filed;
        this.events = events;
        this.terms = new Terms(calendar);
        this.clock = clock;
    }

    /**
     * Takes down what the party said: by itself, or on paper to the office. What comes late is heard all the same.
     *
     * @throws Refusal not found for a foreign listing, and for the party before it is told; on every field that is wrong;
     *     conflict once a decision is made
     */
    @Transactional
    public void hear(UUID id, TypedForm form, SignedIn by) {
        ListingFile known = cases.speak(id, Set.of(State.DECISION, State.APPROVAL), by);
        LocalDate today = LocalDate.now(clock);
        LocalDate told = Objects.requireNonNull(known.listing().toldOn());
        Faults faults = new Faults();
        What what = faults.gather(() -> form.chosen("what", What.class));
        LocalDate on = by.isApplicant() ? today : faults.gather(() -> since(form.past("on", "日期", today), told));
        String words = faults.text(() -> Texts.required("words", "内容", form.value("words"), LONG));
        faults.refuse();
        Said said = new Said(
                UUID.randomUUID(),
                Objects.requireNonNull(what),
                Objects.requireNonNull(on),
                words,
                by.personId(),
                by.name());
        filed.insert(id, said);
        if (known.listing().state() == State.APPROVAL) {
            rows.update(id, State.DECISION);
        }
        events.publishEvent(new ListingHeard(id, said, by.actor()));
    }

    private static LocalDate since(LocalDate on, LocalDate told) {
        if (on.isBefore(told)) {
            throw Refusal.field("on", "日期 {0} 在失信告知书（{1}）以前。请核对。", on, told);
        }
        return on;
    }

    /**
     * Drafts the decision.
     *
     * @throws Refusal on every field that is wrong, also a longer listing than the party was told of
     */
    @Transactional
    public void draft(UUID id, TypedForm form, SignedIn by) {
        ListingFile known = cases.change(id, Set.of(State.DECISION), by);
        Charge charge = Objects.requireNonNull(known.charge());
        Faults faults = new Faults();
        Integer years = faults.gather(() -> told(ProposeListing.years(form, known.list()), charge.years()));
        String considered = faults.text(() -> Texts.required("considered", "对陈述申辩的处理", form.value("considered"), LONG));
        String repair = faults.text(() -> Texts.required("repair", "信用修复的途径", form.value("repair"), LONG));
        faults.refuse();
        Ruling before = known.ruling();
        Ruling ruling = new Ruling(
                before == null ? 1 : before.version() + 1,
                years,
                considered,
                repair,
                known.said().size(),
                by.personId(),
                by.name(),
                null,
                null);
        filed.insert(id, ruling);
        events.publishEvent(new ListingDrafted(id, ruling.version(), years, by.actor()));
    }

    private static @Nullable Integer told(@Nullable Integer years, @Nullable Integer told) {
        if (years != null && told != null && years > told) {
            throw Refusal.field("years", "告知的期限是 {0} 年，决定不能更长。要加长的，这一件不予列入，重新提出并告知。", told);
        }
        return years;
    }

    /** @throws Refusal invalid without a draft, with the article before the first lawful day, or if the draft does not weigh all that was said */
    @Transactional
    public void submit(UUID id, SignedIn by) {
        ListingFile known = cases.change(id, Set.of(State.DECISION), by);
        if (known.ruling() == null) {
            throw Refusal.invalid("no-decision", "还没有拟定列入决定。拟定以后再报送。");
        }
        requireLawful(known);
        rows.update(id, State.APPROVAL);
        events.publishEvent(new ListingSubmitted(id, true, by.actor()));
    }

    /**
     * The second person decides.
     *
     * @param typed the number of the decision
     * @throws Refusal forbidden for who drafted it; on the field {@code paper}
     */
    @Transactional
    public void issue(UUID id, String typed, SignedIn by) {
        ListingFile known = cases.second(id, Set.of(State.APPROVAL), by);
        Ruling ruling = Objects.requireNonNull(known.ruling());
        cases.requireSecond(known, ruling.proposedBy(), by);
        requireLawful(known);
        String paper = PaperNumber.parse("paper", typed);
        if (!filed.issue(id, ruling, paper, LocalDate.now(clock), by)) {
            throw Refusal.field("paper", "文号 {0} 已经用于另一件列入决定。", paper);
        }
        rows.update(id, State.DECIDED);
        events.publishEvent(new ListingDecided(id, paper, ruling.years(), by.actor()));
    }

    private void requireLawful(ListingFile known) {
        Gate gate = terms.decision(known.proceedings());
        LocalDate today = LocalDate.now(clock);
        if (!gate.isOpen(today)) {
            throw Refusal.invalid("too-early", gate.why(today));
        }
        if (known.said().size() > Objects.requireNonNull(known.ruling()).said()) {
            throw Refusal.invalid("not-weighed", "拟定决定以后又登记了陈述、申辩。写明怎样处理，重新保存决定，再报送。");
        }
    }
}

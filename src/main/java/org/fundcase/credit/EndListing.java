package org.fundcase.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Bars;
import org.fundcase.credit.Ending.Kind;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.ListingEvent.ListingEndAnswered;
import org.fundcase.credit.ListingEvent.ListingEndProposed;
import org.fundcase.credit.ListingEvent.RepairRequested;
import org.fundcase.credit.law.Terms;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.web.TypedForm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a listing before its time: repair on request with proof, or the decision is taken back; by two persons. */
@Component
class EndListing {

    private static final int LONG = 2_000;
    private static final int SHORT = 500;
    private static final Set<State> BINDING = Set.of(State.DECIDED, State.LISTED);

    private final CreditCase cases;
    private final ListingRows rows;
    private final EndingRows endings;
    private final Bars bars;
    private final ApplicationEventPublisher events;
    private final Terms terms;
    private final Clock clock;

    EndListing(
            CreditCase cases,
            ListingRows rows,
            EndingRows endings,
            Bars bars,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.endings = endings;
        this.bars = bars;
        this.events = events;
        this.terms = new Terms(calendar);
        this.clock = clock;
    }

    /**
     * The party asks for repair: by itself, or on paper to the office.
     *
     * @throws Refusal invalid with the rule before the first day; conflict while a request waits; on every field
     */
    @Transactional
    public void request(UUID id, TypedForm form, SignedIn by) {
        ListingFile known = cases.speak(id, Set.of(State.LISTED), by);
        LocalDate today = LocalDate.now(clock);
        require(terms.request(known.proceedings()), today);
        if (known.request().isPresent()) {
            throw Refusal.conflict("request-waits", "已经有一件信用修复申请在等答复。");
        }
        Faults faults = new Faults();
        String words = faults.text(() -> Texts.required("words", "纠正失信行为的情况", form.value("words"), LONG));
        String proof = faults.text(() -> Texts.required("proof", "证明材料", form.value("proof"), SHORT));
        faults.refuse();
        Request request = new Request(UUID.randomUUID(), today, words, proof, by.personId(), by.name());
        endings.insert(id, request);
        events.publishEvent(new RepairRequested(id, request, by.actor()));
    }

    /**
     * Proposes how the listing ends, or that a request is not granted.
     *
     * @return its id
     * @throws Refusal invalid without what it rests on; conflict while another waits for its second person
     */
    @Transactional
    public UUID propose(UUID id, TypedForm form, SignedIn by) {
        ListingFile known = cases.change(id, BINDING, by);
        Faults faults = new Faults();
        Kind kind = faults.gather(() -> form.chosen("kind", Kind.class));
        String reason = faults.text(() -> Texts.required("reason", "理由和依据", form.value("reason"), SHORT));
        faults.refuse();
        boolean ofRequest = Objects.requireNonNull(kind).isOfRequest();
        require(
                ofRequest ? terms.repair(known.proceedings()) : terms.revocation(known.proceedings()),
                LocalDate.now(clock));
        if (known.open().isPresent()) {
            throw Refusal.conflict("end-waits", "已经有一件事项等第二人复核。复核以后再提。");
        }
        UUID request = ofRequest ? known.request().map(Request::id).orElseThrow() : null;
        Ending ending =
                new Ending(UUID.randomUUID(), kind, request, reason, by.personId(), by.name(), null, null, null, null);
        endings.insert(id, ending);
        events.publishEvent(new ListingEndProposed(id, kind, reason, by.actor()));
        return ending.id();
    }

    /**
     * The second person answers. With a yes the party is off the list from today on.
     *
     * @throws Refusal forbidden for who proposed it; conflict if it was answered
     */
    @Transactional
    public void answer(UUID id, UUID endId, SecondAnswer answer, SignedIn by) {
        ListingFile known = cases.second(id, BINDING, by);
        Ending ending = known.ending(endId).orElseThrow(Refusal::notFound);
        cases.requireSecond(known, ending.proposedBy(), by);
        if (!ending.isOpen() || !endings.answer(ending, answer, by)) {
            throw Refusal.conflict("answered", "这件事项已经复核过。请刷新。");
        }
        if (answer.agreed() && ending.kind().takesOff()) {
            takeOff(known, ending, by);
        }
        String said = answer.agreed() ? ending.reason() : answer.note();
        events.publishEvent(new ListingEndAnswered(id, endId, ending.kind(), answer.agreed(), said, by.actor()));
    }

    private void takeOff(ListingFile known, Ending ending, SignedIn by) {
        UUID id = known.listing().id();
        LocalDate today = LocalDate.now(clock);
        boolean repaired = ending.kind() == Kind.REPAIR;
        require(repaired ? terms.repair(known.proceedings()) : terms.revocation(known.proceedings()), today);
        rows.off(id, repaired ? State.REPAIRED : State.REVOKED, today);
        bars.lift(id, today, ending.reason(), by.actor());
    }

    private static void require(Gate gate, LocalDate today) {
        if (!gate.isOpen(today)) {
            throw Refusal.invalid("not-now", gate.why(today));
        }
    }
}

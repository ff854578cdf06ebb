package org.fundcase.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.Charge.Cause;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.ListingEvent.ListingCharged;
import org.fundcase.credit.ListingEvent.ListingDropped;
import org.fundcase.credit.ListingEvent.ListingReturned;
import org.fundcase.credit.ListingEvent.ListingSubmitted;
import org.fundcase.credit.ListingEvent.ListingTold;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.schemes.CreditList;
import org.fundcase.schemes.CreditList.Years;
import org.fundcase.web.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the facts to the prior notice: one person writes what is held against the party, another tells it. */
@Component
class ProposeListing {

    private static final int LONG = 4_000;
    private static final int SHORT = 300;
    private static final int MOST_YEARS = 10;

    /** A title in its brackets, or a number with its year. */
    private static final Pattern NAMED = Pattern.compile("[\\u300a\\u3014]");

    private final CreditCase cases;
    private final ListingRows rows;
    private final FiledRows filed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposeListing(CreditCase cases, ListingRows rows, FiledRows filed, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.filed = filed;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what is held against the party.
     *
     * @throws Refusal not found for a foreign listing; on every field that is wrong, also a length that the scheme does not
     *     know, or no basis where the scheme has no article; conflict once the party was told
     */
    @Transactional
    public void charge(UUID id, TypedForm form, SignedIn by) {
        ListingFile known = cases.change(id, Set.of(State.FACTS), by);
        Faults faults = new Faults();
        Cause cause = faults.gather(() -> form.chosen("cause", Cause.class));
        String facts = faults.text(() -> Texts.required("facts", "失信事实", form.value("facts"), LONG));
        String evidence = faults.text(() -> Texts.required("evidence", "证据", form.value("evidence"), LONG));
        String basis = faults.text(() -> basis(form, known.list()));
        Integer years = faults.gather(() -> years(form, known.list()));
        faults.refuse();
        Charge before = known.charge();
        Charge charge = new Charge(
                before == null ? 1 : before.version() + 1,
                Objects.requireNonNull(cause),
                facts,
                evidence,
                basis,
                years,
                by.personId(),
                by.name());
        filed.insert(id, charge);
        events.publishEvent(new ListingCharged(id, charge.version(), basis, years, by.actor()));
    }

    /** Where the scheme has no article, another law or decision has to carry the listing. */
    private static String basis(TypedForm form, CreditList list) {
        String basis = Texts.required("basis", "列入依据", form.value("basis"), SHORT);
        if (list.article() == null && !NAMED.matcher(basis).find()) {
            throw Refusal.field("basis", "资金办法没有列入失信名单的条款。写明别的法律、法规的条款，或者别的机关的决定和文号。");
        }
        return basis;
    }

    /** For how long, as the scheme lets it: null without a length. */
    static @Nullable Integer years(TypedForm form, CreditList list) {
        if (list.endless()) {
            if (!form.value("years").isBlank()) {
                throw Refusal.field(
                        "years", "{0}没有规定“{1}”的期限，不填年数；移出以前一直有效。", Objects.requireNonNull(list.article()), list.name());
            }
            return null;
        }
        Years bounds = list.years();
        return bounds == null
                ? form.number("years", "列入期限（年）", 1, MOST_YEARS)
                : form.number("years", "列入期限（年）", bounds.least(), bounds.most());
    }

    /** @throws Refusal invalid before anything is held against the party */
    @Transactional
    public void submit(UUID id, SignedIn by) {
        ListingFile known = cases.change(id, Set.of(State.FACTS), by);
        if (known.charge() == null) {
            throw Refusal.invalid("no-facts", "还没有登记失信事实、证据、依据和期限。登记以后再报送。");
        }
        rows.update(id, State.NOTICE);
        events.publishEvent(new ListingSubmitted(id, false, by.actor()));
    }

    /**
     * The second person tells the party.
     *
     * @throws Refusal forbidden for who wrote the facts
     */
    @Transactional
    public void tell(UUID id, SignedIn by) {
        ListingFile known = cases.second(id, Set.of(State.NOTICE), by);
        Charge charge = Objects.requireNonNull(known.charge());
        cases.requireSecond(known, charge.recordedBy(), by);
        rows.told(id, LocalDate.now(clock));
        rows.update(id, State.DECISION);
        events.publishEvent(new ListingTold(id, charge.basis(), by.actor()));
    }

    /** The second person sends facts or a draft back, with the reason. */
    @Transactional
    public void sendBack(UUID id, String reason, SignedIn by) {
        ListingFile known = cases.second(id, Set.of(State.NOTICE, State.APPROVAL), by);
        boolean draft = known.listing().state() == State.APPROVAL;
        UUID first = draft
                ? Objects.requireNonNull(known.ruling()).proposedBy()
                : Objects.requireNonNull(known.charge()).recordedBy();
        cases.requireSecond(known, first, by);
        String why = Texts.required("reason", "退回的理由", reason, SHORT);
        rows.update(id, draft ? State.DECISION : State.FACTS);
        events.publishEvent(new ListingReturned(id, why, by.actor()));
    }

    /** 不予列入, with the reason: of what was told, the second person alone. */
    @Transactional
    public void drop(UUID id, String reason, SignedIn by) {
        ListingFile known = cases.change(id, Set.of(State.FACTS, State.NOTICE, State.DECISION, State.APPROVAL), by);
        boolean told = !known.listing().isUntold();
        if (told) {
            cases.requireSecond(known, Objects.requireNonNull(known.charge()).recordedBy(), by);
        }
        String why = Texts.required("reason", "不予列入的理由", reason, SHORT);
        rows.update(id, State.DROPPED);
        events.publishEvent(new ListingDropped(id, why, told, by.actor()));
    }
}

package org.fundcase.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.credit.Listing.Origin;
import org.fundcase.credit.Listing.Party;
import org.fundcase.credit.Listing.PartyKind;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.ListingEvent.ListingOpened;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.recovery.Recoveries;
import org.fundcase.recovery.Recovery;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.web.TypedForm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens listings and finds them. */
@Component
public class Listings {

    private static final int LONGEST = 500;
    private static final List<OfficeKind> OF_CITY =
            List.of(OfficeKind.CITY_INDUSTRY, OfficeKind.CITY_FINANCE, OfficeKind.AUDIT);

    private final ListingRows rows;
    private final Applicants applicants;
    private final Recoveries recoveries;
    private final Schemes schemes;
    private final Offices offices;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Listings(
            ListingRows rows,
            Applicants applicants,
            Recoveries recoveries,
            Schemes schemes,
            Offices offices,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.applicants = applicants;
        this.recoveries = recoveries;
        this.schemes = schemes;
        this.offices = offices;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the listing of a party.
     *
     * @throws Refusal forbidden for who does not work on listings; on every field that is wrong; conflict if one of the party
     *     is on its way
     */
    @Transactional
    public Listing open(TypedForm form, SignedIn by) {
        requireOpener(by);
        String city = offices.get(by.officeId()).city();
        Faults faults = new Faults();
        Scheme scheme = faults.gather(() -> scheme(form, city));
        Party party = faults.gather(() -> party(form, city));
        Origin origin = faults.gather(() -> form.chosen("origin", Origin.class));
        String source = faults.text(() -> Texts.required("source", "线索来源", form.value("source"), LONGEST));
        faults.refuse();
        Listing listing = new Listing(
                UUID.randomUUID(),
                String.format("SX%d-%04d", LocalDate.now(clock).getYear(), rows.nextNumber()),
                Objects.requireNonNull(party),
                city,
                by.officeId(),
                Objects.requireNonNull(scheme).deployment(),
                Objects.requireNonNull(origin),
                source,
                recovery(form, by).map(Recovery::id).orElse(null),
                by.personId(),
                by.name(),
                clock.instant(),
                null,
                null,
                State.FACTS);
        if (!rows.insert(listing)) {
            throw Refusal.conflict(
                    "listing-open", "“{0}”已经有一件列入在办。请在那一件里办理。", listing.party().name());
        }
        access.grant(Subject.ofListing(listing.id()), grants(listing));
        events.publishEvent(new ListingOpened(listing, by.actor()));
        return listing;
    }

    /** @throws Refusal forbidden, for who does not work on listings */
    void requireOpener(SignedIn by) {
        if (!mayOpen(by)) {
            throw Refusal.forbidden("列入失信名单由市工信局或者市财政局办理。");
        }
    }

    public boolean mayOpen(SignedIn who) {
        return access.mayAll(who, Action.CHANGE, Subject.Kind.LISTING);
    }

    /** The schemes of a city by which parties are listed. */
    List<Scheme> schemes(String city) {
        return schemes.all().stream()
                .filter(scheme -> scheme.city().equals(city) && scheme.creditList() != null)
                .toList();
    }

    /** The experts of a city, who are listed by their office. */
    List<Office> experts(String city) {
        return offices.all().stream()
                .filter(office ->
                        office.kind() == OfficeKind.EXPERT && office.city().equals(city))
                .toList();
    }

    private Scheme scheme(TypedForm form, String city) {
        return schemes(city).stream()
                .filter(scheme -> scheme.schemeVersion().toString().equals(form.value("scheme")))
                .findFirst()
                .orElseThrow(() -> Refusal.field("scheme", "还没有选。从列出的里面选一项。"));
    }

    private Party party(TypedForm form, String city) {
        PartyKind kind = form.chosen("partyKind", PartyKind.class);
        if (kind == PartyKind.EXPERT) {
            return experts(city).stream()
                    .filter(office -> office.id().toString().equals(form.value("expert")))
                    .findFirst()
                    .map(office -> new Party(kind, office.id(), null, office.name()))
                    .orElseThrow(() -> Refusal.field("expert", "还没有选专家。从专家库里选一位。"));
        }
        CreditCode code = CreditCode.parse(form.value("creditCode"));
        Enterprise known = applicants.byCode(code).orElse(null);
        return known == null
                ? new Party(kind, null, code.value(), Texts.required("party", "单位名称", form.value("party"), 200))
                : new Party(kind, known.id(), code.value(), known.profile().name());
    }

    /** The recovery that it follows, as far as the person may read it. */
    Optional<Recovery> recovery(TypedForm form, SignedIn by) {
        return form.value("recovery").isBlank()
                ? Optional.empty()
                : Optional.of(recoveries.get(UUID.fromString(form.value("recovery")), by));
    }

    /** What a listing that follows a recovery begins with. */
    TypedForm after(Recovery recovery) {
        String code = recovery.enterpriseId() == null
                ? ""
                : applicants.get(recovery.enterpriseId()).creditCode().value();
        return new TypedForm(Map.of(
                "recovery", recovery.id().toString(),
                "origin", Origin.RECOVERY.name(),
                "partyKind", PartyKind.ENTERPRISE.name(),
                "creditCode", code,
                "party", recovery.party(),
                "scheme", schemes.pinned(recovery.deployment()).schemeVersion().toString(),
                "source", recovery.number()));
    }

    /** The city's offices decide and inspect, a registered party reads its papers. */
    private List<Access.Grant> grants(Listing listing) {
        List<Access.Grant> grants = new ArrayList<>();
        OF_CITY.forEach(kind -> offices.find(kind, listing.city(), null)
                .ifPresent(office -> grants.add(new Access.Grant(office.id(), Relation.CITY))));
        UUID party = listing.party().id();
        if (party != null && listing.party().kind() != PartyKind.EXPERT) {
            grants.add(new Access.Grant(party, Relation.APPLICANT));
        }
        return grants;
    }

    /** @throws Refusal not found, also for a foreign one; what is not yet told to the party is none of its pages */
    public Listing get(UUID id, SignedIn who) {
        access.require(who, Action.READ, Subject.ofListing(id));
        Listing listing = rows.find(id).orElseThrow(Refusal::notFound);
        if (who.isApplicant() && listing.isUntold()) {
            throw Refusal.notFound();
        }
        return listing;
    }

    /** What an enterprise was told of, the latest first. */
    List<Listing> own(SignedIn who) {
        return rows.told(who.officeId());
    }

    /** Those that follow a recovery; none for who reads no listings. */
    List<Listing> ofRecovery(UUID recovery, SignedIn who) {
        return access.mayAll(who, Action.READ, Subject.Kind.LISTING) ? rows.ofRecovery(recovery) : List.of();
    }

    /** The office that signs the papers. */
    public Office office(Listing listing) {
        return offices.get(listing.officeId());
    }

    /** For rooms that act on their own behalf, and for events. */
    public Listing get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /** The list and article a listing is by. */
    public Scheme scheme(Listing listing) {
        return schemes.pinned(listing.deployment());
    }
}

package org.fundcase.rounds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.schemes.Schemes;
import org.fundcase.trips.Trips;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds and finds them. */
@Component
public class Rounds {

    private static final Map<String, Object> START = Map.of(
            "decisionOutcome", "OPEN", "filingOutcome", "OPEN", "financeOutcome", "OPEN", "issueOutcome", "OPEN");

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}[0-9]{4}");

    /**
     * A call as a city officer writes it.
     *
     * @param prefix letters and the year, for example CZ2022
     * @param opensAt first moment to submit
     * @param parameters what the round decides; the scheme's defaults hold for the rest
     */
    public record Call(
            SchemeVersion scheme,
            String title,
            String prefix,
            Instant opensAt,
            Instant closesAt,
            Map<String, String> parameters) {}

    private final RoundRows rows;
    private final Schemes schemes;
    private final Access access;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Trips trips;
    private final Workflow workflow;

    Rounds(
            RoundRows rows,
            Schemes schemes,
            Access access,
            Offices offices,
            ApplicationEventPublisher events,
            Clock clock,
            Trips trips,
            @Lazy Workflow workflow) {
        this.trips = trips;
        this.workflow = workflow;
        this.offices = offices;
        this.rows = rows;
        this.schemes = schemes;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a round under the scheme as its files are now.
     *
     * @throws Refusal if the person is no city officer, the scheme is not in force over the whole window, or a
     *     parameter breaks its rule
     */
    @Transactional
    public Round open(Call call, SignedIn by) {
        requireMayOpen(by);
        Scheme scheme = schemes.get(call.scheme());
        requireOwnCity(scheme, by);
        requireWindow(call, scheme);
        Round round = new Round(
                UUID.randomUUID(),
                call.scheme(),
                scheme.deployment(),
                Texts.required("title", "批次名称", call.title(), 100),
                requirePrefix(call.prefix()),
                call.opensAt(),
                call.closesAt(),
                scheme.parameters(call.parameters()));
        rows.insert(round);
        access.grant(Subject.ofRound(round.id()), RoundOffices.grants(scheme, offices));
        events.publishEvent(new RoundOpened(round, by.actor()));
        workflow.startRound(round.id(), round.deployment(), START);
        return round;
    }

    /** Whether the person may open rounds of their city and work on them. */
    boolean mayOpen(SignedIn who) {
        return access.mayAll(who, Action.CHANGE, Subject.Kind.ROUND);
    }

    /** Whether the person may be the second one of what takes two in a round of their city. */
    boolean mayConfirm(SignedIn who) {
        return access.mayAll(who, Action.CONFIRM, Subject.Kind.ROUND);
    }

    /** @throws Refusal forbidden */
    void requireMayOpen(SignedIn who) {
        if (!mayOpen(who)) {
            throw Refusal.forbidden("申报批次由市工信局开。");
        }
    }

    /** The schemes in force today that a person's city may open rounds of. */
    List<Scheme> offered(SignedIn who) {
        String city = offices.get(who.officeId()).city();
        return schemes.inForce(LocalDate.now(clock)).stream()
                .filter(scheme -> scheme.city().equals(city))
                .toList();
    }

    private void requireOwnCity(Scheme scheme, SignedIn by) {
        if (!scheme.city().equals(offices.get(by.officeId()).city())) {
            throw Refusal.forbidden("“{0}”是{1}的政策，由{1}的市工信局开批次。", scheme.title(), scheme.city());
        }
    }

    /** @throws Refusal not found */
    public Round get(UUID id) {
        return trips.once(List.of(Rounds.class, id), () -> rows.find(id).orElseThrow(Refusal::notFound));
    }

    /**
     * A round as somebody of the offices works on it.
     *
     * @throws Refusal not found, also if it is another city's
     */
    Round get(UUID id, SignedIn who) {
        access.require(who, Action.READ, Subject.ofRound(id));
        return get(id);
    }

    /** All rounds of the person's city, the latest first. */
    public List<Round> of(SignedIn who) {
        String city = offices.get(who.officeId()).city();
        return rows.all().stream().filter(round -> city(round).equals(city)).toList();
    }

    /** The rounds that the person's city takes applications for now. */
    public List<Round> openFor(SignedIn who) {
        return of(who).stream().filter(round -> round.isOpenAt(clock.instant())).toList();
    }

    /** Whether the review of a round has begun, so that an application which comes later need not wait for it. */
    public boolean isInReview(UUID id) {
        return rows.reviewStarted(id);
    }

    /** The city whose enterprises a round is for. */
    String city(Round round) {
        return schemes.pinned(round.deployment()).city();
    }

    /** Every city's rounds that take applications now. */
    List<Round> openNow() {
        return rows.all().stream()
                .filter(round -> round.isOpenAt(clock.instant()))
                .toList();
    }

    /** The next case number, for example CZ2022-0142; committed numbers have no gaps and never repeat. */
    @Transactional
    public String nextNumber(Round round) {
        return String.format("%s-%04d", round.prefix(), rows.nextNumber(round.prefix()));
    }

    private static void requireWindow(Call call, Scheme scheme) {
        if (!call.closesAt().isAfter(call.opensAt())) {
            throw Refusal.field("closesAt", "截止时间要晚于开始时间。");
        }
        LocalDate first = BusinessTime.day(call.opensAt());
        LocalDate last = BusinessTime.day(call.closesAt());
        if (!scheme.validity().includes(first) || !scheme.validity().includes(last)) {
            throw Refusal.field(
                    "closesAt",
                    "“{0}”的有效期不包含 {1} 至 {2}，不能开批次。{3}",
                    scheme.title(),
                    first,
                    last,
                    scheme.validity().note());
        }
    }

    private static String requirePrefix(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw Refusal.field("prefix", "编号前缀写成字母加年份，例如 CZ2022。");
        }
        return prefix;
    }
}

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
import org.fundcase.schemes.Step.OfficeRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds and finds them. */
@Component
public class Rounds {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}[0-9]{4}");
    /** A round that is still to be opened. */
    private static final UUID NONE = new UUID(0, 0);

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

    Rounds(
            RoundRows rows,
            Schemes schemes,
            Access access,
            Offices offices,
            ApplicationEventPublisher events,
            Clock clock) {
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
        requireDistricts(scheme);
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
        events.publishEvent(new RoundOpened(round, by.actor()));
        return round;
    }

    /** Whether the person may open rounds and work on them. */
    boolean mayOpen(SignedIn who) {
        return access.may(who, Action.CHANGE, Subject.ofRound(NONE));
    }

    /** Whether the person may be the second one of what takes two in a round. */
    boolean mayConfirm(SignedIn who) {
        return access.may(who, Action.CONFIRM, Subject.ofRound(NONE));
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

    /** Only districts take applications in so far, their industry and finance offices side by side. */
    private static void requireDistricts(Scheme scheme) {
        boolean districts = scheme.step("receive")
                        .filter(step -> step.by() == OfficeRole.DISTRICT_INDUSTRY)
                        .isPresent()
                && scheme.step("financeReview")
                        .filter(step -> step.by() == OfficeRole.DISTRICT_FINANCE)
                        .isPresent();
        if (!districts) {
            throw Refusal.forbidden("“{0}”不由辖区工信、财政部门一起初审，这种办理方式还没有开通，不能开批次。", scheme.title());
        }
    }

    private void requireOwnCity(Scheme scheme, SignedIn by) {
        if (!scheme.city().equals(offices.get(by.officeId()).city())) {
            throw Refusal.forbidden("“{0}”是{1}的政策，由{1}的市工信局开批次。", scheme.title(), scheme.city());
        }
    }

    /** @throws Refusal not found */
    public Round get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /** All rounds, the latest first. */
    public List<Round> all() {
        return rows.all();
    }

    public List<Round> openNow() {
        Instant now = clock.instant();
        return all().stream().filter(round -> round.isOpenAt(now)).toList();
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

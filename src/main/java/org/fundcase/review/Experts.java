package org.fundcase.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.review.Expert.Employer;
import org.fundcase.review.Expert.Struck;
import org.fundcase.review.ExpertEvent.EmployerRecorded;
import org.fundcase.review.ExpertEvent.ExpertEntered;
import org.fundcase.review.ExpertEvent.ExpertRead;
import org.fundcase.review.ExpertEvent.ExpertStruckOff;
import org.fundcase.review.ExpertEvent.PoolRead;
import org.fundcase.review.NewExpert.NewEmployer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pool of experts (专家库) that an office which reviews keeps for itself: the city's industry bureau or an operator. */
@Component
class Experts {

    private static final Set<OfficeKind> KEEPERS = Set.of(OfficeKind.CITY_INDUSTRY, OfficeKind.OPERATOR);
    private static final int SHORT = 50;

    private final ExpertRows rows;
    private final Offices offices;
    private final People people;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Experts(
            ExpertRows rows,
            Offices offices,
            People people,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.offices = offices;
        this.people = people;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The whole pool, the struck off last; for who inspects those of the city, and the reading is put on the record.
     *
     * @throws Refusal not found for everybody who keeps none
     */
    @Transactional
    public List<Expert> pool(SignedIn who) {
        if (who.has(Role.AUDITOR)) {
            events.publishEvent(new PoolRead(who.personId(), who.actor()));
            return rows.ofCity(city(who.officeId()));
        }
        if (!works(who)) {
            throw Refusal.notFound();
        }
        return rows.ofKeeper(who.officeId());
    }

    /** What a keeper invites from. */
    List<Expert> kept(SignedIn keeper) {
        return rows.ofKeeper(keeper.officeId());
    }

    /** @throws Refusal not found, alike for an unknown expert and one of another pool */
    Expert get(UUID id, SignedIn keeper) {
        return rows.find(id)
                .filter(expert -> expert.keeper().equals(keeper.officeId()) && works(keeper))
                .orElseThrow(Refusal::notFound);
    }

    /** As {@link #get}; also for who inspects the city, whose reading is put on the record. */
    @Transactional
    public Expert read(UUID id, SignedIn who) {
        if (!who.has(Role.AUDITOR)) {
            return get(id, who);
        }
        Expert expert = rows.find(id)
                .filter(one -> city(one.keeper()).equals(city(who.officeId())))
                .orElseThrow(Refusal::notFound);
        events.publishEvent(new ExpertRead(expert.personId(), expert.name(), who.actor()));
        return expert;
    }

    private String city(UUID office) {
        return offices.get(office).city();
    }

    private static boolean works(SignedIn who) {
        return KEEPERS.contains(who.officeKind()) && (who.has(Role.OFFICER) || who.has(Role.SECTION_HEAD));
    }

    /** @throws Refusal forbidden for an office that reviews nothing; on the fields of the form */
    @Transactional
    public UUID enter(NewExpert form, SignedIn by) {
        if (!works(by)) {
            throw Refusal.forbidden("专家库由负责审核的单位登记。你们单位不审核，不能登记专家。");
        }
        UUID id = UUID.randomUUID();
        String name = Texts.required("name", "姓名", form.name(), SHORT);
        Office office =
                new Office(id, OfficeKind.EXPERT, offices.get(by.officeId()).city(), null, name);
        Expert expert = expert(id, form, by);
        offices.register(office);
        SignedIn person = people.invite(
                new NewPerson(typed(form.username()), name, typed(form.password()), id, Set.of(Role.EXPERT)),
                by.actor());
        rows.insert(expert.of(person.personId()), new ExpertRows.Entered(by.personId(), by.name(), now()));
        events.publishEvent(new ExpertEntered(person.personId(), name, expert.fields(), by.actor()));
        return id;
    }

    private Expert expert(UUID id, NewExpert form, SignedIn by) {
        return new Expert(
                id,
                id,
                by.officeId(),
                Texts.required("name", "姓名", form.name(), SHORT),
                Texts.required("title", "职称", form.title(), SHORT),
                Texts.required("phone", "联系电话", form.phone(), SHORT),
                Texts.required("fields", "专业领域", form.fields(), 200),
                List.of(employer(form.firstEmployer())),
                List.of(),
                null);
    }

    private Employer employer(NewEmployer form) {
        if (form.since().isAfter(LocalDate.now(clock))) {
            throw Refusal.field("employerSince", "入职日期 {0} 在今天之后。填已经开始的工作单位。", form.since());
        }
        return new Employer(UUID.randomUUID(), form.name(), form.code(), form.since(), form.until());
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @throws Refusal not found; on the fields of the form */
    @Transactional
    public void addEmployer(UUID id, NewEmployer form, SignedIn by) {
        Expert expert = get(id, by);
        Employer employer = employer(form);
        rows.insert(id, employer);
        events.publishEvent(new EmployerRecorded(expert.personId(), employer.name(), employer.until(), by.actor()));
    }

    /**
     * The expert left an employer.
     *
     * @throws Refusal not found; conflict if the employer had ended, or began later
     */
    @Transactional
    public void endEmployer(UUID id, UUID employerId, LocalDate last, SignedIn by) {
        Expert expert = get(id, by);
        Employer left = expert.employers().stream()
                .filter(employer -> employer.id().equals(employerId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (!rows.end(id, employerId, last)) {
            throw Refusal.conflict("employer-ended", "这个工作单位已经记了离职日期，或者离职日期早于入职日期。请刷新后核对。");
        }
        events.publishEvent(new EmployerRecorded(expert.personId(), left.name(), last, by.actor()));
    }

    /**
     * Takes the qualification for good; running invitations end.
     *
     * @throws Refusal not found; on the field {@code reason}; conflict the second time
     */
    @Transactional
    public void strike(UUID id, String reason, SignedIn by) {
        Expert expert = get(id, by);
        String why = Texts.required("reason", "取消资格的理由", reason, 500);
        if (!rows.strike(id, new Struck(LocalDate.now(clock), why, by.name()))) {
            throw Refusal.conflict("struck-off", "这位专家已经取消资格。请刷新后再看。");
        }
        invitations.closeOf(id, by.actor());
        events.publishEvent(new ExpertStruckOff(expert.personId(), expert.name(), why, by.actor()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

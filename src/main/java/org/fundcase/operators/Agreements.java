package org.fundcase.operators;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.operators.AgreementEvent.AgreementAgreed;
import org.fundcase.operators.AgreementEvent.AgreementRecorded;
import org.fundcase.operators.AgreementEvent.AgreementRefused;
import org.fundcase.schemes.Entrusted;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Agreements with operators: recorded by one person of the bureau, in force once a second one agreed; never changed. */
@Component
public class Agreements {

    private final AgreementRows rows;
    private final Schemes schemes;
    private final Offices offices;
    private final Attachments attachments;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Agreements(
            AgreementRows rows,
            Schemes schemes,
            Offices offices,
            Attachments attachments,
            Access access,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.schemes = schemes;
        this.offices = offices;
        this.attachments = attachments;
        this.access = access;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A signed paper on its way in; {@code name} is empty if no file came. */
    public record Signed(String name, InputStream body) {}

    /** What the person may read of the own city, the latest first. */
    public List<Agreement> of(SignedIn who) {
        return rows.ofCity(offices.get(who.officeId()).city()).stream()
                .filter(one -> access.may(who, Action.READ, Subject.ofAgreement(one.id())))
                .toList();
    }

    /** @throws Refusal not found, also if it is of another city or operator */
    public Agreement get(UUID id, SignedIn who) {
        access.require(who, Action.READ, Subject.ofAgreement(id));
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /** The one that holds on a day, agreed to last; else empty. */
    public Optional<Agreement> inForce(String scheme, UUID operator, LocalDate day) {
        return rows.holding(scheme, operator).stream()
                .filter(one -> one.covers(day))
                .findFirst();
    }

    /**
     * The one that the special account of a year is bound by, however long it pays: of that year's the one that holds on
     * the day, else the one that ended last before it, else the one that begins later.
     */
    public Optional<Agreement> ofAccount(String scheme, UUID operator, int year, LocalDate day) {
        return ofAccount(holding(scheme, operator), year, day);
    }

    /** As {@link #ofAccount(String, UUID, int, LocalDate)}, among those that {@link #holding} read. */
    static Optional<Agreement> ofAccount(List<Agreement> holding, int year, LocalDate day) {
        List<Agreement> ofYear =
                holding.stream().filter(one -> one.year() == year).toList();
        return ofYear.stream()
                .filter(one -> one.covers(day))
                .findFirst()
                .or(() -> ofYear.stream()
                        .filter(one -> one.until().isBefore(day))
                        .reduce((one, other) -> other.until().isAfter(one.until()) ? other : one))
                .or(() -> ofYear.stream().findFirst());
    }

    /** Those that hold between a scheme and an operator, the one agreed to last first. */
    List<Agreement> holding(String scheme, UUID operator) {
        return rows.holding(scheme, operator);
    }

    /** All that hold, of every scheme. */
    List<Agreement> holding() {
        return rows.holding();
    }

    /** For what the room does on its own behalf. */
    Optional<Agreement> find(UUID id) {
        return rows.find(id);
    }

    /** The one agreed to last, whatever its period. */
    Optional<Agreement> latest(String scheme, UUID operator) {
        return rows.holding(scheme, operator).stream().findFirst();
    }

    /** The schemes of the person's city that entrust an operator, each in its latest version. */
    public List<Scheme> entrusting(SignedIn who) {
        String city = offices.get(who.officeId()).city();
        return schemes.all().stream()
                .filter(scheme -> scheme.entrusted() != null && scheme.city().equals(city))
                .sorted(Comparator.comparing(Scheme::id))
                .toList();
    }

    /** The latest version of a scheme. */
    Optional<Scheme> scheme(String id) {
        return schemes.all().stream().filter(one -> one.id().equals(id)).max(Comparator.comparing(Scheme::version));
    }

    /** What a scheme entrusts, by its latest version; empty where it has no operator. */
    Optional<Entrusted> entrusted(String scheme) {
        return scheme(scheme).map(Scheme::entrusted);
    }

    public boolean mayRecord(SignedIn who) {
        return access.mayAll(who, Action.CHANGE, Subject.Kind.AGREEMENT)
                && !entrusting(who).isEmpty();
    }

    public boolean mayAnswer(Agreement agreement, SignedIn who) {
        return agreement.isOpen()
                && !agreement.recordedBy().equals(who.personId())
                && access.may(who, Action.CONFIRM, Subject.ofAgreement(agreement.id()));
    }

    /**
     * The first person's part.
     *
     * @throws Refusal not found unless the person's office entrusts operators; on every field that is wrong
     */
    public Agreement record(AgreementForm form, Signed paper, SignedIn by) {
        if (!mayRecord(by)) {
            throw access.refused(by, Action.CHANGE, Subject.ofAgreement(new UUID(0, 0)));
        }
        Scheme scheme = entrusting(by).stream()
                .filter(one -> one.id().equals(form.value("scheme")))
                .findFirst()
                .orElseThrow(() -> Refusal.field("scheme", "还没有选政策，或者它不委托运营机构。从列出的里面选。"));
        Entrusted entrusted = Objects.requireNonNull(scheme.entrusted());
        AgreementForm.Checked checked =
                form.checked(entrusted, LocalDate.now(clock), !paper.name().isEmpty());
        Office operator = offices.find(OfficeKind.OPERATOR, scheme.city(), null)
                .orElseThrow(() -> Refusal.invalid("no-office", "{0}还没有登记受托运营机构。请联系系统管理员。", scheme.city()));
        Attachment kept = attachments.keep(paper.name(), paper.body());
        return Objects.requireNonNull(transaction.execute(status -> insert(scheme, checked, operator, kept, by)));
    }

    private Agreement insert(
            Scheme scheme, AgreementForm.Checked checked, Office operator, Attachment paper, SignedIn by) {
        Agreement agreement = new Agreement(
                UUID.randomUUID(),
                scheme.id(),
                checked.year(),
                checked.number(),
                by.officeId(),
                by.officeName(),
                operator.id(),
                operator.name(),
                checked.signedOn(),
                checked.from(),
                checked.until(),
                checked.account(),
                checked.fee(),
                checked.every(),
                checked.reportDays(),
                checked.services(),
                checked.clauses(),
                paper,
                by.personId(),
                by.name(),
                clock.instant(),
                null,
                null,
                null);
        rows.insert(agreement, scheme.city());
        access.grant(
                Subject.ofAgreement(agreement.id()),
                List.of(
                        new Access.Grant(by.officeId(), Relation.CITY),
                        new Access.Grant(operator.id(), Relation.RECEIVER)));
        events.publishEvent(new AgreementRecorded(agreement.id(), agreement, by.actor()));
        return agreement;
    }

    /**
     * The second person's answer; from an agreement on it holds.
     *
     * @throws Refusal not found for a foreign one; forbidden to the first person; conflict if it was answered
     */
    @Transactional
    public void answer(UUID id, SecondAnswer answer, SignedIn by) {
        Agreement agreement = get(id, by);
        access.requireSecond(by, agreement.recordedBy(), Subject.ofAgreement(id));
        if (!rows.answer(agreement, answer, by)) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        events.publishEvent(
                answer.agreed()
                        ? new AgreementAgreed(id, agreement.number(), by.actor())
                        : new AgreementRefused(id, agreement.number(), answer.note(), by.actor()));
    }

    /** The signed paper; the caller closes the stream. */
    InputStream paper(Agreement agreement) {
        return attachments.open(agreement.paper());
    }
}

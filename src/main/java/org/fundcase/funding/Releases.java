package org.fundcase.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.ReleaseEvent.ReleaseAgreed;
import org.fundcase.funding.ReleaseEvent.ReleaseProposed;
import org.fundcase.funding.ReleaseEvent.ReleaseRefused;
import org.fundcase.funding.SecondAnswers.Question;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.schemes.PaymentTiming.Mode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What lets the money of an award go: the acceptance, the condition of an instalment, progress. A person of the bureau
 * records it with its paper and a second one agrees; a room that decides it itself does the same through {@link #write}.
 */
@Component
public class Releases {

    private final TermsRows rows;
    private final SecondAnswers answers;
    private final AwardRows awards;
    private final Ledger ledger;
    private final Once once;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final AwardLocks closed;

    Releases(
            TermsRows rows,
            SecondAnswers answers,
            AwardRows awards,
            Ledger ledger,
            Once once,
            Access access,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock,
            AwardLocks closed) {
        this.closed = closed;
        this.rows = rows;
        this.answers = answers;
        this.awards = awards;
        this.ledger = ledger;
        this.once = once;
        this.access = access;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When the money of an award may be asked for; who may read the award is asked by the caller. */
    public Terms of(UUID awardId) {
        return rows.of(awardId);
    }

    boolean mayRecord(Award award, SignedIn who) {
        return access.may(who, Action.CHANGE, Subject.ofFund(award.budgetId()));
    }

    boolean mayAnswer(Release release, Award award, SignedIn who) {
        return release.isOpen()
                && !release.proposedBy().equals(who.personId())
                && access.may(who, Action.CONFIRM, Subject.ofFund(award.budgetId()));
    }

    /**
     * For a room that knows a result, with the two persons who stand for it there: records it, and it counts at once.
     *
     * @param first who proposed it there
     * @throws Refusal as {@link #record} and {@link #answer}
     */
    public UUID write(UUID awardId, ReleaseForm form, SignedIn first, SignedIn confirmedBy) {
        UUID id = record(awardId, form, first);
        return answer(id, SecondAnswer.of(true, ""), "released-" + id, confirmedBy);
    }

    /**
     * As {@link #write}, where the two persons are of an office that does not work on the budget, as the district that
     * accepts: who may is asked in the room that calls.
     */
    public UUID writeBy(UUID awardId, ReleaseForm form, SignedIn first, SignedIn confirmedBy) {
        SecondAnswers.requireTwo(first.personId(), confirmedBy);
        Award award = awards.find(awardId).orElseThrow(Refusal::notFound);
        UUID id = put(award, form, first);
        return settle(rows.find(id).orElseThrow(), award, SecondAnswer.of(true, ""), "released-" + id, confirmedBy);
    }

    /**
     * The first person's part.
     *
     * @return the id of the result
     * @throws Refusal not found unless the person works on the budget; on every field that is wrong; conflict if there is
     *     nothing to release, or it is released
     */
    public UUID record(UUID awardId, ReleaseForm form, SignedIn by) {
        Award award = awards.find(awardId).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofFund(award.budgetId()));
        closed.requireOpen(award.caseId());
        return put(award, form, by);
    }

    private UUID put(Award award, ReleaseForm form, SignedIn by) {
        ReleaseForm.Checked checked = form.checked(LocalDate.now(clock));
        return once.run(form.keyOrNone(), "release " + by.personId() + award.id() + checked, () -> {
            ledger.hold(award);
            requireOpen(awards.find(award.id()).orElseThrow(), checked);
            Release release = new Release(
                    UUID.randomUUID(),
                    award.id(),
                    checked.kind(),
                    checked.place(),
                    checked.amount(),
                    checked.passed(),
                    checked.paper(),
                    checked.basis(),
                    checked.day(),
                    by.personId(),
                    by.name(),
                    clock.instant(),
                    null,
                    null,
                    null);
            rows.insert(release);
            events.publishEvent(new ReleaseProposed(award, release, by.actor()));
            return release.id();
        });
    }

    /**
     * The second person's answer; what is agreed to counts from now on.
     *
     * @throws Refusal not found for a foreign award; forbidden to the first person; conflict if it was answered, or
     *     something else released it meanwhile
     */
    public UUID answer(UUID releaseId, SecondAnswer answer, String key, SignedIn by) {
        Release release = rows.find(releaseId).orElseThrow(Refusal::notFound);
        Award award = awards.find(release.awardId()).orElseThrow(Refusal::notFound);
        access.require(by, Action.READ, Subject.ofQuota(award.quotaId()));
        access.requireSecond(by, release.proposedBy(), Subject.ofFund(award.budgetId()));
        return settle(release, award, answer, key, by);
    }

    private UUID settle(Release release, Award award, SecondAnswer answer, String key, SignedIn by) {
        UUID releaseId = release.id();
        return once.run(key, "answer release " + by.personId() + releaseId + answer, () -> {
            ledger.hold(award);
            LocalDate due = OneMonth.from(LocalDate.now(clock), calendar).due();
            boolean frees = answer.agreed() && release.passed();
            if (!rows.find(releaseId).orElseThrow().isOpen()) {
                throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
            }
            if (answer.agreed()) {
                requireOpen(awards.find(award.id()).orElseThrow(), checked(release));
            }
            answers.add(
                    new Question(SecondAnswers.To.RELEASE, releaseId, release.proposedBy()),
                    answer,
                    frees ? due : null,
                    by);
            events.publishEvent(
                    answer.agreed()
                            ? new ReleaseAgreed(award, release, by.actor())
                            : new ReleaseRefused(award, release, answer.note(), by.actor()));
            return releaseId;
        });
    }

    private static ReleaseForm.Checked checked(Release release) {
        return new ReleaseForm.Checked(
                release.kind(),
                release.place(),
                release.amount(),
                release.passed(),
                release.paper(),
                release.basis(),
                release.happenedOn());
    }

    private void requireOpen(Award award, ReleaseForm.Checked asked) {
        Terms terms = rows.of(award.id());
        if (asked.kind() == Release.Kind.PROGRESS) {
            requireRoom(award, terms, Objects.requireNonNull(asked.amount()));
            return;
        }
        List<Terms.Part> waiting =
                terms.parts().stream().filter(part -> isAsked(part, asked)).toList();
        if (waiting.isEmpty()) {
            throw Refusal.conflict("nothing-waits", "这个项目没有等这个结果的资金。请刷新后看它怎么拨付。");
        }
        if (waiting.stream().allMatch(terms::isReleased)) {
            throw Refusal.conflict("already-released", "这笔资金已经放行，不用再登记。请刷新后看结果。");
        }
    }

    private static boolean isAsked(Terms.Part part, ReleaseForm.Checked asked) {
        return switch (part.waitsFor()) {
            case ISSUED -> false;
            case ACCEPTED -> asked.kind() == Release.Kind.ACCEPTANCE;
            case RECORDED ->
                asked.kind() == Release.Kind.INSTALMENT
                        && Integer.valueOf(part.place()).equals(asked.place());
        };
    }

    private static void requireRoom(Award award, Terms terms, Money amount) {
        if (terms.mode() != Mode.BY_PROGRESS) {
            throw Refusal.conflict("nothing-waits", "这个项目没有等这个结果的资金。请刷新后看它怎么拨付。");
        }
        Money left = award.committed().minus(award.released());
        if (amount.compareTo(left) > 0) {
            throw Refusal.field("releaseAmount", "还没有放行的只有 {0} 元，这次登记 {1} 元，多了。", left, amount);
        }
    }

    /**
     * Whether that much may be asked for now; nobody else moves money of the award until the transaction ends.
     *
     * @throws Refusal conflict, saying what it waits for
     */
    void requireReleased(Award seen, Money amount) {
        if (seen.timing() == Mode.BEFORE_ACCEPTANCE) {
            return;
        }
        ledger.hold(seen);
        Award award = awards.find(seen.id()).orElseThrow();
        if (amount.compareTo(award.payable()) > 0 && amount.compareTo(award.open()) <= 0) {
            throw Refusal.conflict(
                    "not-released",
                    "{0}，现在可以申请支付的是 {1} 元，这次要 {2} 元。登记并复核结果以后再申请。",
                    WaitsForRelease.words(award),
                    award.payable(),
                    amount);
        }
    }
}

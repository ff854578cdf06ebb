package org.fundcase.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.fundcase.accounts.Offices;
import org.fundcase.allocation.Course.Issue;
import org.fundcase.allocation.Course.Paid;
import org.fundcase.allocation.Course.Publicity;
import org.fundcase.allocation.Course.Reason;
import org.fundcase.allocation.Course.Why;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.ReviewedAmounts;
import org.fundcase.cases.ReviewedAmounts.Reviewed;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.Payments;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.NoticeEntry;
import org.fundcase.publicity.Notices;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Meeting;
import org.fundcase.rounds.Meetings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what an enterprise is told of its application. */
@Component
class Courses {

    /** The review is over: it ended with support, or the whole application did. */
    private static final Set<CaseState> REVIEWED = Set.of(
            CaseState.AWAITING_DECISION,
            CaseState.AWAITING_PAYMENT,
            CaseState.PAYMENT_RETURNED,
            CaseState.IMPLEMENTING,
            CaseState.IN_COMPLETION,
            CaseState.RECTIFYING,
            CaseState.CLOSING,
            CaseState.CLOSED,
            CaseState.NOT_SUPPORTED);

    private final ReviewedAmounts reviewed;
    private final Meetings meetings;
    private final FrozenLists lists;
    private final Notices notices;
    private final Awards awards;
    private final Payments payments;
    private final NextSteps next;
    private final Offices offices;
    private final Clock clock;

    Courses(
            ReviewedAmounts reviewed,
            Meetings meetings,
            FrozenLists lists,
            Notices notices,
            Awards awards,
            Payments payments,
            NextSteps next,
            Offices offices,
            Clock clock) {
        this.reviewed = reviewed;
        this.meetings = meetings;
        this.lists = lists;
        this.notices = notices;
        this.awards = awards;
        this.payments = payments;
        this.next = next;
        this.offices = offices;
        this.clock = clock;
    }

    Course of(GrantCase grantCase) {
        UUID id = grantCase.id();
        Reviewed review = REVIEWED.contains(grantCase.state()) ? reviewed.of(id).orElse(null) : null;
        List<Publicity> shown = notices.showing(id).stream()
                .map(notice -> publicity(notice, id))
                .toList();
        List<Award> awarded = awards.ofCase(id);
        UUID round = awarded.isEmpty()
                ? notices.showing(id).stream().map(Notice::roundId).findFirst().orElse(grantCase.roundId())
                : awards.roundOf(awarded.get(awarded.size() - 1).id());
        boolean isPublic = !shown.isEmpty() || !awarded.isEmpty();
        Entry entry =
                told(round, !awarded.isEmpty()).flatMap(list -> list.of(id)).orElse(null);
        List<Why> whys = isPublic ? whys(review, entry, awarded) : List.of();
        return new Course(
                review == null ? null : review.on(),
                isPublic ? decidedOn(round) : null,
                shown,
                isPublic || review == null || isSecret(entry) ? null : withoutIt(round),
                awarded.stream().map(this::issue).toList(),
                awarded.stream().flatMap(award -> paid(award).stream()).toList(),
                isPublic && review != null ? review.bound() : null,
                isPublic ? amount(shown, entry, awarded) : null,
                whys,
                next.of(grantCase, round, shown, awarded));
    }

    /** An issue holds what it issued; before it a list that was ranked anew is nobody's business until it is shown. */
    private Optional<FrozenList> told(UUID round, boolean issued) {
        List<UUID> shown = notices.of(round).stream().map(Notice::listId).toList();
        return issued ? lists.latest(round) : lists.told(round, shown);
    }

    private Publicity publicity(Notice notice, UUID caseId) {
        Money amount = notices.entries(notice.id()).stream()
                .filter(entry -> caseId.equals(entry.caseId()))
                .map(NoticeEntry::amount)
                .findFirst()
                .orElseThrow();
        boolean over = notice.period().isOver(LocalDate.now(clock));
        return new Publicity(notice.id(), notice.period().firstDay(), notice.lastDay(), over, amount);
    }

    private @Nullable LocalDate decidedOn(UUID round) {
        return meetings.of(round).stream()
                .map(Meeting::heldOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What a law keeps back is in no notice, and that says nothing. */
    private static boolean isSecret(@Nullable Entry entry) {
        return entry != null && !entry.secretBasis().isBlank();
    }

    private @Nullable UUID withoutIt(UUID round) {
        return notices.of(round).stream()
                .filter(Predicate.not(Notice::isSupplementary))
                .map(Notice::id)
                .findFirst()
                .orElse(null);
    }

    private Issue issue(Award award) {
        return new Issue(
                award.paper(),
                award.issuedOn(),
                award.amount(),
                offices.get(award.payingOffice()).name());
    }

    private List<Paid> paid(Award award) {
        return payments.paidOf(award.id()).stream()
                .map(payment -> new Paid(
                        payment.settledOn() == null ? award.issuedOn() : payment.settledOn(),
                        payment.amount(),
                        payment.isReversed()))
                .toList();
    }

    private static @Nullable Money amount(List<Publicity> shown, @Nullable Entry entry, List<Award> awarded) {
        if (!awarded.isEmpty()) {
            return awarded.stream().map(Award::committed).reduce(Money.ZERO, Money::plus);
        }
        if (entry != null && shownLess(shown, entry)) {
            return entry.isSelected() ? entry.amount() : Money.ZERO;
        }
        return shown.isEmpty() ? null : shown.get(shown.size() - 1).amount();
    }

    /** After the notice an objection may have made it less, or nothing. */
    private static boolean shownLess(List<Publicity> shown, Entry entry) {
        return !shown.isEmpty()
                && (!entry.isSelected()
                        || entry.amount().compareTo(shown.get(shown.size() - 1).amount()) < 0);
    }

    private List<Why> whys(@Nullable Reviewed review, @Nullable Entry entry, List<Award> awarded) {
        List<Why> whys = new ArrayList<>();
        Money from = review == null ? null : review.proposed();
        if (review != null && review.proposed().compareTo(review.bound()) < 0) {
            whys.add(new Why(Reason.REVIEW, review.bound(), review.proposed(), review.reason()));
        }
        if (entry != null && from != null) {
            Money listed = entry.isSelected() ? entry.amount() : Money.ZERO;
            if (!listed.equals(from)) {
                whys.add(new Why(Reason.LIST, from, listed, entry.note()));
            }
        }
        for (Award award : awarded) {
            if (award.committed().compareTo(award.amount()) < 0) {
                whys.add(new Why(
                        Reason.REDUCED,
                        award.amount(),
                        award.committed(),
                        Words.list(awards.reductions(award.id())).zh()));
            }
        }
        return whys;
    }
}

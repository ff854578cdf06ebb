package org.fundcase.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.DeskRows.Counts;
import org.fundcase.funding.DeskRows.OpenLine;
import org.fundcase.funding.DeskRows.Unreceived;
import org.fundcase.funding.Payment.State;
import org.fundcase.funding.PaymentObstacle.Obstacle;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.springframework.stereotype.Component;

/** What the people of finance see of the money: their own office's, or the city's. */
@Component
class FinanceDesk {

    /**
     * A part of a list.
     *
     * @param more whether there is a next page
     */
    record Slice<T>(List<T> items, boolean more) {

        private static final int LAST = 10_000;

        /** The page asked for, within reason. */
        static int page(int asked) {
            return Math.max(0, Math.min(asked, LAST));
        }

        /** The page asked for, read with its limit and offset. */
        static <T> Slice<T> read(int asked, BiFunction<Integer, Integer, List<T>> rows) {
            return of(rows.apply(DeskRows.PAGE + 1, page(asked) * DeskRows.PAGE));
        }

        private static <T> Slice<T> of(List<T> read) {
            boolean more = read.size() > DeskRows.PAGE;
            return new Slice<>(more ? read.subList(0, DeskRows.PAGE) : read, more);
        }
    }

    private final DeskRows rows;
    private final AwardRows awards;
    private final PaymentRows payments;
    private final TermsRows terms;
    private final Obstacles obstacles;
    private final MoneyScope scope;
    private final Offices offices;
    private final Access access;
    private final Clock clock;

    FinanceDesk(
            DeskRows rows,
            AwardRows awards,
            PaymentRows payments,
            TermsRows terms,
            Obstacles obstacles,
            MoneyScope scope,
            Offices offices,
            Access access,
            Clock clock) {
        this.rows = rows;
        this.awards = awards;
        this.payments = payments;
        this.terms = terms;
        this.obstacles = obstacles;
        this.scope = scope;
        this.offices = offices;
        this.access = access;
        this.clock = clock;
    }

    Slice<Award> open(boolean late, int page, SignedIn who) {
        return Slice.read(page, (limit, offset) -> rows.open(scope.of(who), today(), late, limit, offset));
    }

    Slice<Payment> payments(State state, int page, SignedIn who) {
        return Slice.read(page, (limit, offset) -> rows.payments(scope.of(who), state, limit, offset));
    }

    Slice<Batch> batches(int page, SignedIn who) {
        return Slice.read(page, (limit, offset) -> rows.batches(scope.of(who), limit, offset));
    }

    List<Unreceived> unreceived(SignedIn who) {
        return rows.unreceived(scope.of(who));
    }

    List<OpenLine> lines(SignedIn who) {
        return rows.lines(scope.of(who));
    }

    /** What lets money go and waits for a second person. */
    List<TermsRows.Waiting> releases(SignedIn who) {
        return terms.waiting(scope.of(who));
    }

    Counts counts(SignedIn who) {
        return rows.counts(scope.of(who), today());
    }

    /** @throws Refusal not found, also if another office pays it and it is not of the person's city */
    Award award(UUID id, SignedIn who) {
        Award award = awards.find(id).orElseThrow(Refusal::notFound);
        access.require(who, Action.READ, Subject.ofQuota(award.quotaId()));
        return award;
    }

    List<Payment> payments(Award award) {
        return payments.ofAward(award.id());
    }

    List<Payment> payments(Batch batch) {
        return payments.ofBatch(batch.id());
    }

    Map<UUID, Award> awardsOf(Collection<Payment> of) {
        return rows.awards(of.stream().map(Payment::awardId).distinct().toList()).stream()
                .collect(Collectors.toMap(Award::id, Function.identity()));
    }

    Map<UUID, List<Obstacle>> obstacles(Collection<Award> of) {
        return obstacles.of(of);
    }

    /** Names of offices by id. */
    Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : offices.all(ids).stream().collect(Collectors.toMap(Office::id, Office::name));
    }

    /** Whether the person works on the money of that quota. */
    boolean mayPay(UUID quotaId, SignedIn who) {
        return access.may(who, Action.CHANGE, Subject.ofQuota(quotaId));
    }

    /** Whether the person may be the second one there. */
    boolean mayConfirm(UUID quotaId, SignedIn who) {
        return access.may(who, Action.CONFIRM, Subject.ofQuota(quotaId));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.fundcase.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.DeskCounts.Counts;
import org.fundcase.funding.DeskRows.UnclearLine;
import org.fundcase.funding.DeskRows.Unreceived;
import org.fundcase.funding.PayingTasks.Paper;
import org.fundcase.funding.Payment.State;
import org.fundcase.funding.PaymentObstacle.Obstacle;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the people of finance see of the money: their own office's, or the city's. */
@Component
class FinanceDesk {

    static final int PAGE = 50;

    /**
     * A page of a list.
     *
     * @param next where the next page begins; null on the last
     */
    record Slice<T>(List<T> items, @Nullable String next) {

        /** Of what was read with one more than fits. */
        static <T> Slice<T> of(List<T> read, Function<T, String> cursor) {
            if (read.size() <= PAGE) {
                return new Slice<>(read, null);
            }
            List<T> shown = read.subList(0, PAGE);
            return new Slice<>(shown, cursor.apply(shown.get(PAGE - 1)));
        }
    }

    private final DeskRows rows;
    private final DeskCounts counts;
    private final AwardRows awards;
    private final PaymentRows payments;
    private final TermsRows terms;
    private final PayingTasks tasks;
    private final Obstacles obstacles;
    private final MoneyScope scope;
    private final Offices offices;
    private final Access access;
    private final Clock clock;

    FinanceDesk(
            DeskRows rows,
            DeskCounts counts,
            AwardRows awards,
            PaymentRows payments,
            TermsRows terms,
            PayingTasks tasks,
            Obstacles obstacles,
            MoneyScope scope,
            Offices offices,
            Access access,
            Clock clock) {
        this.rows = rows;
        this.counts = counts;
        this.awards = awards;
        this.payments = payments;
        this.terms = terms;
        this.tasks = tasks;
        this.obstacles = obstacles;
        this.scope = scope;
        this.offices = offices;
        this.access = access;
        this.clock = clock;
    }

    /** @param after null for the first page */
    Slice<Award> open(boolean late, @Nullable DueCursor after, SignedIn who) {
        return Slice.of(rows.open(scope.of(who), late ? today() : null, after, PAGE + 1), award -> DueCursor.of(award)
                .toString());
    }

    /** @param after the payment a page ended with; null for the first page */
    Slice<Payment> payments(State state, @Nullable UUID after, SignedIn who) {
        return Slice.of(rows.payments(scope.of(who), state, after, PAGE + 1), payment -> payment.id()
                .toString());
    }

    /** @param after the batch a page ended with; null for the first page */
    Slice<Batch> batches(@Nullable UUID after, SignedIn who) {
        return Slice.of(rows.batches(scope.of(who), after, PAGE + 1), batch -> batch.id()
                .toString());
    }

    List<Unreceived> unreceived(SignedIn who) {
        return rows.unreceived(scope.of(who));
    }

    /** By when each paper has to be signed for, and whom to urge; by list and quota. */
    Map<String, Signing> signing(List<Unreceived> papers, SignedIn who) {
        boolean works = who.has(Role.OFFICER) || who.has(Role.SECTION_HEAD);
        Map<String, CaseTask> waiting =
                tasks.unsigned(papers.stream().map(FinanceDesk::paper).toList());
        Map<String, Signing> signing = new HashMap<>();
        for (Unreceived one : papers) {
            CaseTask task = waiting.get(paper(one).key(Stage.QUOTA_RECEIPT));
            boolean own = one.officeId().equals(who.officeId());
            String urge = task == null || own || !works ? null : task.id();
            signing.put(one.listId() + ":" + one.quotaId(), new Signing(tasks.signBy(one.issuedOn()), urge));
        }
        return signing;
    }

    private static Paper paper(Unreceived one) {
        return new Paper(one.listId(), one.quotaId());
    }

    /**
     * @param by the last day
     * @param urge the task to urge; null for who has it, and who only reads
     */
    public record Signing(LocalDate by, @Nullable String urge) {

        public boolean isLateOn(LocalDate today) {
            return today.isAfter(by);
        }
    }

    List<UnclearLine> lines(SignedIn who) {
        return rows.lines(scope.of(who));
    }

    List<UnclearLine> answeredLines(SignedIn who) {
        return rows.answeredLines(scope.of(who));
    }

    /** What lets money go and waits for a second person. */
    List<TermsRows.Waiting> releases(SignedIn who) {
        return terms.waiting(scope.of(who));
    }

    Counts counts(SignedIn who) {
        return counts.of(scope.of(who), today());
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

package org.fundcase.allocation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Budgets;
import org.fundcase.kernel.PaperNumber;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objections;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.IssuedLists;
import org.fundcase.rounds.OfficeNumbers;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundDesk;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the plan of a round's money for the list in force, and numbers the paper that issues it. */
@Component
public class Plans {

    private final PlanRows rows;
    private final PlanViews views;
    private final PlanLines lines;
    private final FrozenLists lists;
    private final IssuedLists issues;
    private final Notices notices;
    private final Objections objections;
    private final Rounds rounds;
    private final RoundDesk desk;
    private final Schemes schemes;
    private final Budgets budgets;
    private final OfficeNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanRows rows,
            PlanViews views,
            PlanLines lines,
            FrozenLists lists,
            IssuedLists issues,
            Notices notices,
            Objections objections,
            Rounds rounds,
            RoundDesk desk,
            Schemes schemes,
            Budgets budgets,
            OfficeNumbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.numbers = numbers;
        this.rows = rows;
        this.views = views;
        this.lines = lines;
        this.lists = lists;
        this.issues = issues;
        this.notices = notices;
        this.objections = objections;
        this.rounds = rounds;
        this.desk = desk;
        this.schemes = schemes;
        this.budgets = budgets;
        this.events = events;
        this.clock = clock;
    }

    /** A plan by its id, whether its list is in force or not; for rooms that act on their own behalf. */
    public Optional<Plan> find(UUID id) {
        return rows.find(id);
    }

    /** Those that were issued and the one proposed last, the earliest first. */
    List<Plan> all(UUID roundId) {
        return views.all(roundId).stream()
                .flatMap(one -> rows.find(one.id()).stream())
                .toList();
    }

    Optional<Plan> latest(UUID roundId) {
        return rows.latest(roundId);
    }

    /** @throws Refusal if there is none for the list in force, or it has something that an objection holds by now */
    Plan inForce(UUID roundId) {
        String hash = lists.inForce(roundId).hash();
        Plan plan = latest(roundId)
                .filter(one -> one.listHash().equals(hash))
                .orElseThrow(() -> Refusal.conflict("plan-outdated", "名单在方案提出以后有了变化，方案要重新提出。请退回。"));
        Set<UUID> held = objections.holding(roundId).keySet();
        List<String> caught = plan.lines().stream()
                .filter(line -> held.contains(line.caseId()))
                .map(Plan.Line::number)
                .toList();
        if (!caught.isEmpty()) {
            throw Refusal.conflict("plan-held", "方案提出以后收到了对 {0} 的异议，还没有办结。请退回重新提出，方案会先不列入。", Words.list(caught));
        }
        return plan;
    }

    /** What could be planned now: to be supported, not issued yet, and nobody objects to it. */
    List<FrozenList.Entry> ready(UUID roundId) {
        Set<UUID> held = objections.holding(roundId).keySet();
        return issues.outstanding(roundId).stream()
                .filter(entry -> !held.contains(entry.caseId()))
                .toList();
    }

    /**
     * Plans what is ready. What an open objection holds is left out, and the plan says so.
     *
     * @throws Refusal if nothing is ready, or not all of it has been public for its full period
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Plan propose(UUID roundId, SignedIn by) {
        Plan plan = draft(roundId, by);
        rows.notIssued(roundId).forEach(numbers::free);
        rows.insert(plan);
        events.publishEvent(new PlanEvent.PlanProposed(plan, by.actor()));
        return plan;
    }

    /**
     * What would be proposed now; nothing of it is kept.
     *
     * @throws Refusal as {@link #propose}
     */
    Plan draft(UUID roundId, SignedIn by) {
        FrozenList list = lists.inForce(roundId);
        if (issues.outstanding(roundId).isEmpty()) {
            throw Refusal.invalid("nobody-selected", "现在的名单里没有拟支持的项目，没有资金可安排。");
        }
        List<FrozenList.Entry> ready = ready(roundId);
        if (ready.isEmpty()) {
            throw Refusal.invalid("all-held", "名单里还没有安排的项目都有没有办结的异议，先办结异议，再提出方案。");
        }
        FrozenList planned =
                list.only(ready.stream().map(FrozenList.Entry::caseId).collect(Collectors.toSet()));
        notices.requirePublic(planned);
        return made(planned, held(roundId), by);
    }

    private Plan made(FrozenList planned, List<Plan.Held> held, SignedIn by) {
        Round round = rounds.get(planned.roundId());
        return new Plan(
                UUID.randomUUID(),
                round.id(),
                planned.id(),
                planned.hash(),
                budgets.year(),
                by.personId(),
                by.name(),
                clock.instant(),
                null,
                lines.of(planned, round, schemes.pinned(round.deployment())),
                held);
    }

    private List<Plan.Held> held(UUID roundId) {
        Map<UUID, List<Integer>> numbers = objections.holding(roundId);
        return issues.outstanding(roundId).stream()
                .filter(entry -> numbers.containsKey(entry.caseId()))
                .map(entry -> new Plan.Held(
                        entry.place(),
                        entry.caseId(),
                        entry.number(),
                        entry.enterprise(),
                        entry.amount(),
                        reason(numbers.getOrDefault(entry.caseId(), List.of()))))
                .toList();
    }

    private static String reason(List<Integer> numbers) {
        return Words.of("第 {0} 件异议还没有办结，本方案不列入；办结以后另提补充方案", Words.list(numbers)).zh();
    }

    /** Keeps that a plan was issued: from now on it stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    void issue(Plan plan, SignedIn by) {
        issues.issue(plan.roundId(), plan.listHash(), plan.cases(), by);
        rows.issue(plan.id(), by);
    }

    /**
     * Enters the number of the paper that issues the plan.
     *
     * @throws Refusal unless the round stands at the issue and the person's office issues; on the field {@code paper}
     */
    @Transactional
    public void number(UUID roundId, String paper, SignedIn by) {
        desk.requireAt(roundId, Stage.ISSUE, by);
        String number = PaperNumber.parse("paper", paper);
        UUID plan = inForce(roundId).id();
        numbers.give(number, plan, roundId, by);
        rows.number(plan, number, by);
        events.publishEvent(new PlanEvent.PaperNumbered(roundId, number, by.actor()));
    }
}

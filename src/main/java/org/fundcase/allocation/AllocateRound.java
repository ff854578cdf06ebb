package org.fundcase.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.funding.Awards;
import org.fundcase.funding.IssuedList;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.PayingOffices;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundOffices;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.PaymentTiming;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The steps of a round's money: the plan for the list in force, its check by finance where the scheme has one, and the
 * issue by a second person, from which on the list stands and every award is owed.
 */
@Component
class AllocateRound implements StepHandler {

    private final Plans plans;
    private final Rounds rounds;
    private final RoundOffices roundOffices;
    private final PayingOffices paying;
    private final Schemes schemes;
    private final Awards awards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AllocateRound(
            Plans plans,
            Rounds rounds,
            RoundOffices roundOffices,
            PayingOffices paying,
            Schemes schemes,
            Awards awards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.roundOffices = roundOffices;
        this.paying = paying;
        this.schemes = schemes;
        this.awards = awards;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<Stage> stages() {
        return EnumSet.of(Stage.ALLOCATION, Stage.FINANCE_REVIEW, Stage.ISSUE);
    }

    @Override
    public Seat seat(UUID roundId, Stage stage) {
        return new Seat(roundOffices.of(roundId, stage), null);
    }

    @Override
    public Conclusion conclude(StepDone step) {
        if (step.outcome() == Outcome.RETURN && step.comment().isBlank()) {
            throw Refusal.field("comment", "退回要写明理由，让上一步知道改什么。");
        }
        return switch (step.task().stage()) {
            case ALLOCATION -> propose(step);
            case FINANCE_REVIEW -> check(step);
            default -> issue(step);
        };
    }

    @Override
    public boolean isFinal(Stage stage) {
        return stage == Stage.ISSUE;
    }

    /** An issued list is owed; a plan stays on the record, and the next one takes its place. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        return switch (step.task().stage()) {
            case ALLOCATION -> Map.of("financeOutcome", "OPEN", "issueOutcome", "OPEN");
            case FINANCE_REVIEW -> Map.of("financeOutcome", "OPEN");
            default -> throw Refusal.invalid("issued", "资金已经下达，不能撤回，也不能退回。要停付或者收回的，另作决定。");
        };
    }

    private Conclusion propose(StepDone step) {
        plans.propose(step.task().caseId(), step.by());
        return Conclusion.ends(Map.of("financeOutcome", "OPEN", "issueOutcome", "OPEN"));
    }

    private Conclusion check(StepDone step) {
        boolean approved = step.outcome() == Outcome.APPROVE;
        if (approved) {
            plans.inForce(step.task().caseId());
        }
        events.publishEvent(new PlanEvent.PlanChecked(
                step.task().caseId(), step.outcome(), step.comment(), step.by().actor()));
        return Conclusion.ends(Map.of("financeOutcome", approved ? "APPROVED" : "RETURNED"));
    }

    private Conclusion issue(StepDone step) {
        if (step.outcome() == Outcome.RETURN) {
            events.publishEvent(new PlanEvent.PlanChecked(
                    step.task().caseId(),
                    step.outcome(),
                    step.comment(),
                    step.by().actor()));
            return Conclusion.ends(Map.of("issueOutcome", "RETURNED"));
        }
        Plan plan = plans.inForce(step.task().caseId());
        if (plan.paper() == null) {
            throw Refusal.invalid("no-paper", "还没有登记下达文件的文号。先登记文号，再下达。");
        }
        plans.issue(plan, step.by());
        Round round = rounds.get(plan.roundId());
        awards.issue(issued(plan, plan.paper()), timings(round), step.by());
        events.publishEvent(new PlanEvent.PlanIssued(
                plan.roundId(),
                plan.id(),
                plan.paper(),
                plan.lines().size(),
                plan.total(),
                step.by().actor()));
        return Conclusion.ends(Map.of("issueOutcome", "APPROVED"));
    }

    /** By item, as the policy or the round says. */
    private Map<String, PaymentTiming> timings(Round round) {
        return schemes.pinned(round.deployment()).timings(round.parameters());
    }

    private IssuedList issued(Plan plan, String paper) {
        Round round = rounds.get(plan.roundId());
        return new IssuedList(
                plan.id(),
                plan.roundId(),
                round.scheme().id(),
                plan.year(),
                paper,
                LocalDate.now(clock),
                plan.proposedBy(),
                paying.quota(plan.lines().get(0).payingOffice()),
                plan.lines().stream().map(AllocateRound::award).toList());
    }

    private static IssuedAward award(Plan.Line line) {
        return new IssuedAward(
                line.caseId(),
                line.number(),
                line.enterpriseId(),
                line.payee(),
                line.item(),
                line.districtOffice(),
                line.payingOffice(),
                line.amount(),
                line.cityShare());
    }
}

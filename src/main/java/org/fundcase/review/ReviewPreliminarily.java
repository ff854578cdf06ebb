package org.fundcase.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SettleCase;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.ReasonText.Action;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.stereotype.Component;

/**
 * Preliminary review (初审): the offices that the scheme names give their opinions, side by side where they are two, then
 * the one that takes applications in concludes. It recommends only what all recommended.
 */
@Component
class ReviewPreliminarily implements StepHandler {

    static final Set<Stage> OPINIONS =
            EnumSet.of(Stage.DISTRICT_INDUSTRY_REVIEW, Stage.DISTRICT_FINANCE_REVIEW, Stage.OPERATOR_REVIEW);

    private static final Set<Stage> ALL = EnumSet.copyOf(OPINIONS);

    static {
        ALL.add(Stage.PRELIMINARY_CONCLUSION);
    }

    private final GrantCases cases;
    private final SettleCase settle;
    private final Opinions opinions;
    private final Rounds rounds;
    private final Reasons reasons;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ReviewPreliminarily(
            GrantCases cases,
            SettleCase settle,
            Opinions opinions,
            Rounds rounds,
            Reasons reasons,
            WorkingCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.settle = settle;
        this.opinions = opinions;
        this.rounds = rounds;
        this.reasons = reasons;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Set<Stage> stages() {
        return ALL;
    }

    @Override
    public Seat seat(UUID caseId, Stage stage) {
        GrantCase grantCase = cases.get(caseId);
        int days = rounds.get(grantCase.roundId()).parameters().number("districtReviewDays");
        return new Seat(grantCase.requiredRoute().office(stage), calendar.plusWorkingDays(LocalDate.now(clock), days));
    }

    @Override
    public Conclusion conclude(StepDone step) {
        boolean recommends = step.outcome() == Outcome.RECOMMEND;
        if (!recommends) {
            reasons.require(step, Action.REJECT);
        }
        if (OPINIONS.contains(step.task().stage())) {
            settle.opinionGiven(Reasons.settlement(step));
            return Conclusion.ends(Map.of());
        }
        return recommends ? recommend(step) : reject(step);
    }

    @Override
    public Map<String, Object> undo(StepUndone step) {
        return step.task().stage() == Stage.PRELIMINARY_CONCLUSION ? Map.of("preliminaryOutcome", "OPEN") : Map.of();
    }

    private Conclusion recommend(StepDone step) {
        if (opinions.areOpposed(step.task().caseId())) {
            throw Refusal.invalid("opposed", "有一方不同意推荐，不能上报。请作出初审不通过的结论；或者先协商，由改变意见的一方在本案页面改自己的意见并写明理由。");
        }
        settle.recommended(Reasons.settlement(step));
        return Conclusion.ends(Map.of("preliminaryOutcome", "RECOMMENDED"));
    }

    private Conclusion reject(StepDone step) {
        settle.rejected(Reasons.settlement(step));
        return Conclusion.ends(Map.of("preliminaryOutcome", "REJECTED"));
    }
}

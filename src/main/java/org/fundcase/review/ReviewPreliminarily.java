package org.fundcase.review;

import java.time.Clock;
import java.time.LocalDate;
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
 * Preliminary review (初审): the district's industry and finance offices give their opinions side by side, then the
 * industry office concludes for the district. It recommends only what both recommended.
 */
@Component
class ReviewPreliminarily implements StepHandler {

    static final Set<Stage> OPINIONS = Set.of(Stage.DISTRICT_INDUSTRY_REVIEW, Stage.DISTRICT_FINANCE_REVIEW);

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
        return Set.of(Stage.DISTRICT_INDUSTRY_REVIEW, Stage.DISTRICT_FINANCE_REVIEW, Stage.PRELIMINARY_CONCLUSION);
    }

    @Override
    public Seat seat(UUID caseId, Stage stage) {
        GrantCase grantCase = cases.get(caseId);
        GrantCase.Route route = grantCase.requiredRoute();
        int days = rounds.get(grantCase.roundId()).parameters().number("districtReviewDays");
        UUID office = stage == Stage.DISTRICT_FINANCE_REVIEW ? route.requiredDistrictFinance() : route.receiver();
        return new Seat(office, calendar.plusWorkingDays(LocalDate.now(clock), days));
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

    private Conclusion recommend(StepDone step) {
        if (opinions.areOpposed(step.task().caseId())) {
            throw Refusal.invalid("opposed", "工信、财政有一方不同意推荐，不能上报。请作出初审不通过的结论；或者先协商，由改变意见的一方在本案页面改自己的意见并写明理由。");
        }
        settle.recommended(Reasons.settlement(step));
        return Conclusion.ends(Map.of("preliminaryOutcome", "RECOMMENDED"));
    }

    private Conclusion reject(StepDone step) {
        settle.rejected(Reasons.settlement(step));
        return Conclusion.ends(Map.of("preliminaryOutcome", "REJECTED"));
    }
}

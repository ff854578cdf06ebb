package org.fundcase.review;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SettleCase;
import org.fundcase.cases.SupportEvent.SupportProposed;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.PoolEntry;
import org.fundcase.rounds.ProjectPool;
import org.fundcase.schemes.ReasonText.Action;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.stereotype.Component;

/** Review (审核) of one application: supported with an amount that the rules allow, or declined with typed reasons. */
@Component
class ReviewApplication implements StepHandler {

    private final GrantCases cases;
    private final SettleCase settle;
    private final Proposals proposals;
    private final Reasons reasons;
    private final CaseScores scores;
    private final Invitations invitations;
    private final ProjectPool pool;
    private final Applicants applicants;
    private final FrozenLists lists;
    private final HoldReview hold;
    private final SettleFirst settleFirst;

    ReviewApplication(
            GrantCases cases,
            SettleCase settle,
            Proposals proposals,
            Reasons reasons,
            CaseScores scores,
            Invitations invitations,
            ProjectPool pool,
            Applicants applicants,
            FrozenLists lists,
            HoldReview hold,
            SettleFirst settleFirst) {
        this.pool = pool;
        this.applicants = applicants;
        this.lists = lists;
        this.hold = hold;
        this.settleFirst = settleFirst;
        this.scores = scores;
        this.invitations = invitations;
        this.cases = cases;
        this.settle = settle;
        this.proposals = proposals;
        this.reasons = reasons;
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.REVIEW);
    }

    @Override
    public Seat seat(UUID caseId, Stage stage) {
        return new Seat(cases.get(caseId).requiredRoute().office(stage), null);
    }

    @Override
    public Conclusion conclude(StepDone step) {
        if (step.outcome() == Outcome.DECLINE) {
            reasons.require(step, Action.DECLINE);
            if (reasons.restOnOpinions(step.task().caseId(), step.reasons())) {
                scores.requireAny(step.task().caseId());
            }
            settle.declined(Reasons.settlement(step));
            invitations.close(step.task().caseId(), step.by().actor());
            settleFirst.letGo(step.task().caseId(), step.by().actor());
            return Conclusion.ends(Map.of("reviewOutcome", "DECLINED"));
        }
        scores.requireEnough(step.task().caseId());
        settleFirst.requireSettled(step.task().caseId());
        invitations.close(step.task().caseId(), step.by().actor());
        Proposal proposal = proposals.settled(step.task().caseId(), step.by());
        settle.supportProposed(
                Reasons.settlement(step),
                new SupportProposed(
                        proposal.caseId(),
                        proposal.amount(),
                        proposal.bound(),
                        proposal.reason(),
                        step.by().actor()));
        enterPool(proposal, step.by());
        return Conclusion.ends(Map.of("reviewOutcome", "SUPPORTED"));
    }

    /** 入库储备, where the scheme has a pool. */
    private void enterPool(Proposal proposal, SignedIn by) {
        GrantCase grantCase = cases.get(proposal.caseId());
        Enterprise.Profile enterprise = applicants.get(grantCase.enterpriseId()).profile();
        pool.enter(
                grantCase.roundId(),
                new PoolEntry.Project(
                        grantCase.id(),
                        grantCase.requiredFiling().number(),
                        enterprise.name(),
                        Objects.requireNonNullElse(enterprise.district(), ""),
                        grantCase.item(),
                        grantCase.contents().project(),
                        proposal.score(),
                        proposal.amount()),
                by);
    }

    /** Once it stands on a list, the list has to go first. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        UUID roundId = cases.get(step.task().caseId()).roundId();
        if (!hold.isBeforeRanking(roundId)) {
            int version = lists.inForce(roundId).version();
            throw Refusal.invalid("ranked", "本批次已经排序，第 {0} 版名单已定，不能撤回审核。先把批次退回到排序。", version);
        }
        return Map.of("reviewOutcome", "OPEN");
    }
}

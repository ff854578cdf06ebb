package org.fundcase.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.ClosedFiles;
import org.fundcase.cases.Decision;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SettleCase;
import org.fundcase.cases.Settlement;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.schemes.ReasonText;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An office changes its own opinion of the preliminary review after the two offices have talked (协商), until the
 * conclusion is drawn. The former opinion stays on the record.
 */
@Component
class ChangeOpinion {

    /**
     * @param seen the id of the opinion that was seen: one changed to and fro is another one
     * @param reasons typed ones, needed for a rejection
     * @param why the reason of the change
     */
    record Change(UUID seen, Outcome to, List<Reason> reasons, String why) {}

    private final GrantCases cases;
    private final Opinions opinions;
    private final Reasons reasons;
    private final SettleCase settle;
    private final Workflow workflow;
    private final Access access;
    private final ClosedFiles closed;

    ChangeOpinion(
            GrantCases cases,
            Opinions opinions,
            Reasons reasons,
            SettleCase settle,
            Workflow workflow,
            Access access,
            ClosedFiles closed) {
        this.closed = closed;
        this.cases = cases;
        this.opinions = opinions;
        this.reasons = reasons;
        this.settle = settle;
        this.workflow = workflow;
        this.access = access;
    }

    /** The opinion that the person's office may change now; null if there is none. */
    @Nullable Decision changeable(GrantCase grantCase, SignedIn by) {
        Stage stage = grantCase.state() == CaseState.IN_PRELIMINARY_REVIEW ? stage(grantCase, by) : null;
        return stage == null ? null : opinions.of(grantCase.id()).get(stage);
    }

    /**
     * The opinion that the person's office may change now.
     *
     * @throws Refusal not found for a foreign case
     */
    Optional<Decision> own(UUID caseId, SignedIn by) {
        requireWork(caseId, by);
        return Optional.ofNullable(changeable(cases.get(caseId), by));
    }

    /** @throws Refusal not found, alike for a foreign and an unknown case; asked before anything else is looked at */
    void requireWork(UUID caseId, SignedIn by) {
        if (by.isApplicant()) {
            throw access.refused(by, Action.CHANGE, Subject.ofCase(caseId));
        }
        access.require(by, Action.CHANGE, Subject.ofCase(caseId));
        closed.requireOpen(caseId);
    }

    /**
     * @throws Refusal not found for a foreign case; conflict if the conclusion is drawn or a colleague was first; invalid
     *     if it changes nothing, or a reason is missing
     */
    @Transactional
    public void change(UUID caseId, Change change, SignedIn by) {
        requireWork(caseId, by);
        workflow.takeTurn(caseId);
        Decision now = changeable(cases.get(caseId), by);
        if (now == null) {
            throw Refusal.conflict("no-opinion", "你们单位在这个案件里没有可以改的初审意见：还没有提出，或者初审结论已经作出。");
        }
        if (!now.id().equals(change.seen())) {
            throw Refusal.conflict("stale", "你打开以后同事改过这条意见，你的内容没有提交。请刷新后核对，再办理。");
        }
        requireChange(now, change);
        String why = Texts.required("why", "改变意见的理由", change.why(), 1000);
        if (change.to() == Outcome.REJECT) {
            reasons.require(caseId, change.reasons(), ReasonText.Action.REJECT);
        }
        settle.opinionChanged(
                new Settlement(caseId, now.stage(), change.to(), change.reasons(), why, null, by.actor()),
                now.outcome());
    }

    private static void requireChange(Decision now, Change change) {
        if (!now.stage().outcomes().contains(change.to())) {
            throw Refusal.invalid("outcome", "初审意见只有同意推荐和不通过。从列出的结论里选。");
        }
        if (now.outcome() == change.to()) {
            throw Refusal.invalid("no-change", "选的和现在的意见一样，没有改变。不改就不用提交。");
        }
    }

    private static @Nullable Stage stage(GrantCase grantCase, SignedIn by) {
        return grantCase.requiredRoute().offices().entrySet().stream()
                .filter(seat -> ReviewPreliminarily.OPINIONS.contains(seat.getKey()))
                .filter(seat -> seat.getValue().equals(by.officeId()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}

package org.fundcase.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.ClosedFiles;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who holds the review of a case, and until when what the review says can still change. */
@Component
public class HoldReview {

    private final GrantCases cases;
    private final Workflow workflow;
    private final FrozenLists lists;
    private final Substitutes substitutes;
    private final People people;
    private final Access access;
    private final ClosedFiles closed;

    HoldReview(
            GrantCases cases,
            @Lazy Workflow workflow,
            FrozenLists lists,
            Substitutes substitutes,
            People people,
            Access access,
            ClosedFiles closed) {
        this.closed = closed;
        this.cases = cases;
        this.workflow = workflow;
        this.lists = lists;
        this.substitutes = substitutes;
        this.people = people;
        this.access = access;
    }

    /** Whether the person's office reviews the case now, and no other person has it. */
    public boolean isHeldBy(UUID caseId, SignedIn who) {
        return access.may(who, Action.CHANGE, Subject.ofCase(caseId))
                && task(caseId, who).filter(task -> isFree(task, who)).isPresent();
    }

    /**
     * Keeps others off the case until the transaction ends.
     *
     * @throws Refusal not found for a foreign case; conflict if the office does not review it now, or another person has it
     */
    public GrantCase requireHeld(UUID caseId, SignedIn who) {
        GrantCase grantCase = requireWork(caseId, who);
        CaseTask task =
                task(caseId, who).orElseThrow(() -> Refusal.conflict("not-in-review", "这个案件现在不在你们单位审核，不能办这件事。请刷新后再看。"));
        if (!isFree(task, who)) {
            throw Refusal.conflict(
                    "held-by-another",
                    "这个案件的审核由 {0} 承办，这件事由承办人办。要接过来，先转办。",
                    Objects.requireNonNullElse(task.assigneeName(), ""));
        }
        return grantCase;
    }

    /**
     * Keeps others off the case until the transaction ends.
     *
     * @throws Refusal not found for a foreign case, forbidden for who may not work on it
     */
    public GrantCase requireWork(UUID caseId, SignedIn who) {
        GrantCase grantCase = cases.seenBy(who, caseId);
        access.require(who, Action.CHANGE, Subject.ofCase(caseId));
        closed.requireOpen(caseId);
        workflow.takeTurn(caseId);
        return grantCase;
    }

    /**
     * As {@link #requireHeld} while the case is under review; after that whoever works at the office that reviewed, until
     * the ranking.
     */
    public GrantCase requireReviewer(UUID caseId, SignedIn who) {
        GrantCase grantCase = requireWork(caseId, who);
        if (grantCase.state() == CaseState.IN_REVIEW) {
            return requireHeld(caseId, who);
        }
        requireChangeable(caseId);
        if (!office(grantCase).equals(who.officeId())) {
            throw Refusal.forbidden("这件事由负责审核的单位办，你们单位不审核这个案件。");
        }
        return grantCase;
    }

    /** As {@link #requireReviewer}, to know what to offer. */
    public boolean isReviewer(GrantCase grantCase, SignedIn who) {
        return grantCase.state() == CaseState.IN_REVIEW
                ? isHeldBy(grantCase.id(), who)
                : isChangeable(grantCase)
                        && office(grantCase).equals(who.officeId())
                        && access.may(who, Action.CHANGE, Subject.ofCase(grantCase.id()));
    }

    /** @throws Refusal conflict if the case is not under review, or was ranked and the round is past the ranking */
    public void requireChangeable(UUID caseId) {
        if (!isChangeable(cases.get(caseId))) {
            throw Refusal.conflict("not-before-ranking", "这个案件不在审核中，或者本批次已经排序，审核的内容不能再改。要改，先把批次退回到排序。");
        }
    }

    /** Whether what the review says can still change: under review, or reviewed and not ranked yet. */
    public boolean isChangeable(GrantCase grantCase) {
        return grantCase.state() == CaseState.IN_REVIEW
                || grantCase.state() == CaseState.AWAITING_DECISION && isBeforeRanking(grantCase.roundId());
    }

    /** Those of a round of which {@link #isChangeable} is true. */
    public List<GrantCase> changeable(UUID roundId) {
        boolean beforeRanking = isBeforeRanking(roundId);
        return cases.ofRound(roundId).stream()
                .filter(one -> one.state() == CaseState.IN_REVIEW
                        || beforeRanking && one.state() == CaseState.AWAITING_DECISION)
                .toList();
    }

    /** Whether the list of a round is not made yet, or is being made again. */
    public boolean isBeforeRanking(UUID roundId) {
        return lists.hash(roundId).isEmpty()
                || workflow.openTasks(roundId).stream().anyMatch(task -> task.stage() == Stage.RANKING);
    }

    /** The office that reviews a case, whenever it does. */
    public UUID office(GrantCase grantCase) {
        return grantCase.requiredRoute().office(Stage.REVIEW);
    }

    /** Who may be asked at an office. */
    public List<Person> officers(UUID officeId) {
        return people.ofOffice(officeId).stream().filter(Person::worksOnTasks).toList();
    }

    private Optional<CaseTask> task(UUID caseId, SignedIn who) {
        return workflow.openTasks(caseId).stream()
                .filter(task -> task.stage() == Stage.REVIEW && task.officeId().equals(who.officeId()))
                .findFirst();
    }

    private boolean isFree(CaseTask task, SignedIn who) {
        UUID assignee = task.assignee();
        return assignee == null || substitutes.mayActFor(assignee, who);
    }
}

package org.fundcase.acceptance;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.schemes.Acceptors.Acceptor;
import org.fundcase.schemes.Slot;
import org.fundcase.schemes.VisitChecklist;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a person may see of an acceptance and a closing. */
@Component
class ShowCompletion {

    /**
     * All of it; what is proposed and not concluded is no applicant's.
     *
     * @param accepts whether the item is accepted at all
     * @param clause that says so, or that it is not
     * @param acceptor who accepts; null where nothing is accepted
     * @param draft of the enterprise; null for others, or where nothing is asked for now
     * @param task the open one that the person's office or enterprise has; null if none
     * @param open what the file cannot be closed with; only for offices
     */
    record View(
            GrantCase grantCase,
            boolean accepts,
            String clause,
            @Nullable Acceptor acceptor,
            @Nullable String office,
            @Nullable String together,
            List<Slot> slots,
            List<DocumentDetail> papers,
            @Nullable Request draft,
            List<Request> requests,
            @Nullable Reconciliation known,
            List<VisitChecklist.Question> questions,
            List<Check> checks,
            @Nullable CaseTask task,
            List<ClosingObstacle.Open> open,
            List<Closing> closings,
            @Nullable Reopening reopening,
            Rights rights) {

        /** The papers in a slot. */
        public List<DocumentDetail> in(Slot slot) {
            return papers.stream()
                    .filter(detail -> detail.document().slot().equals(slot.key()))
                    .toList();
        }

        public @Nullable Check latest() {
            return checks.isEmpty() ? null : checks.get(0);
        }

        /** The result that stands; null before there is one. */
        public @Nullable Check standing() {
            return checks.stream().filter(Check::holds).findFirst().orElse(null);
        }

        /** The result that stands and ended the acceptance; null before, also while it is gone through again. */
        public @Nullable Check settled() {
            Check holds = standing();
            boolean again = Stream.of(CaseState.IMPLEMENTING, CaseState.IN_COMPLETION, CaseState.RECTIFYING)
                    .anyMatch(state -> state == grantCase.state());
            return again || holds == null || !holds.outcome().isFinal() ? null : holds;
        }

        public boolean at(String stage) {
            return task != null && task.stage().name().equals(stage);
        }
    }

    /**
     * @param second whether the person may be the second one of what waits
     * @param revises whether they may correct a result, and open a closed file
     */
    record Rights(boolean second, boolean revises) {}

    private final GrantCases cases;
    private final AcceptingOffices offices;
    private final ApplyForAcceptance apply;
    private final CheckCompletion check;
    private final Reconcile reconcile;
    private final RequestRows requests;
    private final ResultRows results;
    private final ClosingRows closings;
    private final CloseCase close;
    private final Workflow workflow;
    private final Access access;

    ShowCompletion(
            GrantCases cases,
            AcceptingOffices offices,
            ApplyForAcceptance apply,
            CheckCompletion check,
            Reconcile reconcile,
            RequestRows requests,
            ResultRows results,
            ClosingRows closings,
            CloseCase close,
            Workflow workflow,
            Access access) {
        this.cases = cases;
        this.offices = offices;
        this.apply = apply;
        this.check = check;
        this.reconcile = reconcile;
        this.requests = requests;
        this.results = results;
        this.closings = closings;
        this.close = close;
        this.workflow = workflow;
        this.access = access;
    }

    /** @throws Refusal not found for a foreign case, and for one that is not granted */
    View of(UUID caseId, SignedIn me) {
        GrantCase grantCase = cases.seenBy(me, caseId);
        List<Check> checks = results.ofCase(caseId).stream()
                .filter(one -> !me.isApplicant() || one.holds())
                .toList();
        if (!grantCase.state().isGranted() && checks.isEmpty()) {
            throw Refusal.notFound();
        }
        boolean accepts = offices.scheme(grantCase).item(grantCase.item()).isAccepted();
        boolean asked = accepts && me.isApplicant() && apply.task(caseId) != null;
        List<Request> submitted = requests.submitted(caseId);
        return new View(
                grantCase,
                accepts,
                offices.scheme(grantCase).item(grantCase.item()).acceptanceClause(),
                accepts ? offices.of(caseId) : null,
                accepts ? offices.office(caseId).name() : null,
                accepts ? offices.together(caseId).map(Office::name).orElse(null) : null,
                accepts ? apply.slots(grantCase) : List.of(),
                accepts && (me.isApplicant() || !submitted.isEmpty()) ? apply.papers(grantCase) : List.of(),
                asked ? apply.draft(caseId) : null,
                submitted,
                accepts ? reconcile.of(caseId) : null,
                accepts ? check.questions(grantCase) : List.of(),
                checks,
                task(caseId, me),
                me.isApplicant() || !isClosing(grantCase) ? List.of() : close.open(grantCase),
                closings.closings(caseId).stream()
                        .filter(one -> !me.isApplicant() || Boolean.TRUE.equals(one.agreed()))
                        .toList(),
                me.isApplicant() ? null : closings.asked(caseId).orElse(null),
                rights(caseId, checks, me));
    }

    private static boolean isClosing(GrantCase grantCase) {
        return !grantCase.state().isClosed() && grantCase.state().isGranted();
    }

    private @Nullable CaseTask task(UUID caseId, SignedIn me) {
        return workflow.openTasks(caseId).stream()
                .filter(task -> task.officeId().equals(me.officeId()))
                .filter(task ->
                        task.stage() != Stage.CORRECTION && !task.stage().isBeside())
                .filter(task -> access.may(me, Action.CHANGE, Subject.ofCase(caseId)))
                .findFirst()
                .orElse(null);
    }

    private Rights rights(UUID caseId, List<Check> checks, SignedIn me) {
        boolean confirms = access.may(me, Action.CONFIRM, Subject.ofCase(caseId));
        boolean first = checks.stream().filter(Check::isOpen).anyMatch(one -> one.proposedBy()
                .equals(me.personId()));
        return new Rights(confirms && !first, access.may(me, Action.REVISE, Subject.ofCase(caseId)));
    }
}

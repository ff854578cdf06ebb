package org.fundcase.demo;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.AssessCase;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.cases.WithdrawApplication;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the applications of the demo on, each to one of the stages that exist, by the officers' own doors. */
@Component
@Profile("demo")
class DemoFate {

    private final GrantCases cases;
    private final AssessCase assess;
    private final SubmitApplication submit;
    private final WithdrawApplication withdraw;
    private final Workflow workflow;
    private final DemoPeople people;
    private final DemoEnterprises enterprises;

    DemoFate(
            GrantCases cases,
            AssessCase assess,
            SubmitApplication submit,
            WithdrawApplication withdraw,
            Workflow workflow,
            DemoPeople people,
            DemoEnterprises enterprises) {
        this.cases = cases;
        this.assess = assess;
        this.submit = submit;
        this.withdraw = withdraw;
        this.workflow = workflow;
        this.people = people;
        this.enterprises = enterprises;
    }

    /** Hands an application in; every eighth stays a draft where it may. */
    void submit(int n, GrantCase draft, DemoEnterprises.Applicant applicant) {
        boolean waits = fate(n) == 7 && DemoPlan.get(n).mayWait();
        if (!waits && draft.state() == CaseState.DRAFT) {
            submit.submit(draft.id(), applicant.person());
        }
    }

    /** Every eighth is new in the inbox, every eighth waits for correction, and so on; what has gone on goes its way. */
    void decide(int n, UUID id, DemoEnterprises.Applicant applicant) {
        int fate = fate(n);
        GrantCase grantCase = cases.get(id);
        if (grantCase.state() != CaseState.SUBMITTED) {
            return;
        }
        if (fate > 1) {
            SignedIn receiver = people.of(grantCase.requiredRoute().receiver());
            enterprises.query(applicant, receiver.actor());
        }
        switch (fate) {
            case 2 -> step(id, Outcome.CORRECT, correction());
            case 3 -> step(id, Outcome.ACCEPT);
            case 4 -> half(id);
            case 5 -> recommended(id);
            case 6 -> ended(n, id, applicant);
            default -> {
                // Waits in the receiving office's inbox.
            }
        }
    }

    /** The rounds come in turn, four of them: each of them is to have every fate. */
    private static int fate(int n) {
        return n <= FillDemo.AT_ONCE ? n : (n + n / 4) % 8;
    }

    /** Accepted, and one opinion given. */
    private void half(UUID id) {
        step(id, Outcome.ACCEPT);
        if (!workflow.openTasks(id).isEmpty()) {
            step(id, Outcome.RECOMMEND);
        }
    }

    /** Looked up in the lists by its district, accepted, and recommended by everybody. */
    void recommended(UUID id, DemoEnterprises.Applicant applicant) {
        SignedIn receiver = people.of(cases.get(id).requiredRoute().receiver());
        enterprises.query(applicant, receiver.actor());
        recommended(id);
    }

    private void recommended(UUID id) {
        step(id, Outcome.ACCEPT);
        while (!workflow.openTasks(id).isEmpty()) {
            step(id, Outcome.RECOMMEND);
        }
    }

    private void ended(int n, UUID id, DemoEnterprises.Applicant applicant) {
        if (n / 8 % 2 == 0) {
            withdraw.withdraw(id, "项目进度调整，来年再报", applicant.person());
        } else {
            step(id, Outcome.REFUSE, new Reason("R-SCOPE", "项目内容不在本批次支持范围内。", null));
        }
    }

    private static Reason correction() {
        return new Reason("C-MISSING", "请补充上一年度审计报告，写明财务管理制度。", null);
    }

    /** Somebody of its office ends the first open task. */
    private void step(UUID id, Outcome outcome, Reason... reasons) {
        CaseTask task = workflow.openTasks(id).get(0);
        String comment = outcome == Outcome.ACCEPT ? knowingly(id) : "";
        workflow.complete(
                new TaskCompletion(task.id(), outcome, List.of(reasons), comment, task.version()),
                people.of(task.officeId()));
    }

    /** Why it is accepted in spite of what the checks found; empty where they found nothing. */
    private String knowingly(UUID id) {
        return assess.of(cases.get(id)).standing().isEmpty() ? "" : "有出入的发票不计入投资，其余材料符合要求。";
    }
}

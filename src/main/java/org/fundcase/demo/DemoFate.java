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
import org.fundcase.workflow.Stage;
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

    /** Hands an application in; every eighth stays a draft. */
    void submit(int n, GrantCase draft, DemoEnterprises.Applicant applicant) {
        if (n % 8 != 7 && draft.state() == CaseState.DRAFT) {
            submit.submit(draft.id(), applicant.person());
        }
    }

    /** Every eighth is new in the inbox, every eighth waits for correction, and so on; what has gone on goes its way. */
    void decide(int n, UUID id, DemoEnterprises.Applicant applicant) {
        int fate = n % 8;
        if (cases.get(id).state() != CaseState.SUBMITTED) {
            return;
        }
        SignedIn industry = people.get(applicant.receiver() + "-gx");
        if (fate > 1) {
            enterprises.query(applicant, industry.actor());
        }
        switch (fate) {
            case 2 -> step(id, Stage.ACCEPTANCE, Outcome.CORRECT, industry, correction());
            case 3 -> step(id, Stage.ACCEPTANCE, Outcome.ACCEPT, industry);
            case 4 -> half(id, applicant, industry);
            case 5 -> recommended(id, applicant, industry);
            case 6 -> ended(n, id, applicant, industry);
            default -> {
                // Waits in the receiving office's inbox.
            }
        }
    }

    private void half(UUID id, DemoEnterprises.Applicant applicant, SignedIn industry) {
        step(id, Stage.ACCEPTANCE, Outcome.ACCEPT, industry);
        if (applicant.isMunicipal()) {
            return;
        }
        step(
                id,
                Stage.DISTRICT_FINANCE_REVIEW,
                Outcome.RECOMMEND,
                people.get(applicant.district().key() + "-cz"));
    }

    private void recommended(UUID id, DemoEnterprises.Applicant applicant, SignedIn industry) {
        half(id, applicant, industry);
        if (applicant.isMunicipal()) {
            return;
        }
        step(id, Stage.DISTRICT_INDUSTRY_REVIEW, Outcome.RECOMMEND, industry);
        step(id, Stage.PRELIMINARY_CONCLUSION, Outcome.RECOMMEND, industry);
    }

    private void ended(int n, UUID id, DemoEnterprises.Applicant applicant, SignedIn industry) {
        if (n % 16 == 6) {
            withdraw.withdraw(id, "项目进度调整，来年再报", applicant.person());
        } else {
            step(id, Stage.ACCEPTANCE, Outcome.REFUSE, industry, new Reason("R-SCOPE", "项目内容不在本批次支持范围内。", null));
        }
    }

    private static Reason correction() {
        return new Reason("C-MISSING", "请补充上一年度审计报告，写明财务管理制度。", null);
    }

    private void step(UUID id, Stage stage, Outcome outcome, SignedIn by, Reason... reasons) {
        CaseTask task = workflow.openTasks(id).stream()
                .filter(open -> open.stage() == stage)
                .findFirst()
                .orElseThrow();
        String comment = outcome == Outcome.ACCEPT ? knowingly(id) : "";
        workflow.complete(new TaskCompletion(task.id(), outcome, List.of(reasons), comment, task.version()), by);
    }

    /** Why it is accepted in spite of what the checks found; empty where they found nothing. */
    private String knowingly(UUID id) {
        return assess.of(cases.get(id)).standing().isEmpty() ? "" : "有出入的发票不计入投资，其余材料符合要求。";
    }
}

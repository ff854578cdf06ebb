package org.fundcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Tokens;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.kernel.Subject;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What officers note, and what offices write each other, is on the record and stays inside the offices. */
@FundcaseTest
@Import(Bureau.class)
class InnerWordsTest {

    private static final Reason MISSING = new Reason("C-MISSING", "请补交上一年度审计报告", null);

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    @Autowired
    Workflow workflow;

    @Autowired
    History history;

    @Autowired
    Tokens tokens;

    @LocalServerPort
    int port;

    private Bureau.Applicant applicant;
    private UUID id;

    @BeforeEach
    void anApplicationIsAtTheDistrict() {
        applicant = bureau.enterprise();
        id = bureau.submitted(bureau.openRound(Map.of()), applicant).id();
    }

    @Test
    void anEnterpriseReadsNoComment() {
        step(Stage.ACCEPTANCE, Outcome.CORRECT, bureau.districtOfficer(), "内部一", MISSING);
        assertThat(onPage()).contains("请补交上一年度审计报告").doesNotContain("内部");
        goOn();
        assertThat(onPage()).doesNotContain("内部");
        assertThat(byProgram("")).contains("AWAITING_REVIEW").doesNotContain("内部");
        assertThat(byProgram("/history")).contains("ApplicationRecommended").doesNotContain("内部", "荐〔");
    }

    @Test
    void everyCommentIsOnTheRecord() {
        step(Stage.ACCEPTANCE, Outcome.CORRECT, bureau.districtOfficer(), "内部一", MISSING);
        goOn();
        assertThat(history.of(Subject.ofCase(id)).toString()).contains("内部一", "内部二", "内部三", "内部四", "内部五", "荐〔");
    }

    private void goOn() {
        submit.submit(id, applicant.person());
        SignedIn industry = bureau.districtOfficer();
        step(Stage.ACCEPTANCE, Outcome.ACCEPT, industry, "内部二");
        step(Stage.DISTRICT_FINANCE_REVIEW, Outcome.RECOMMEND, bureau.financeOfficer(), "内部三");
        step(Stage.DISTRICT_INDUSTRY_REVIEW, Outcome.RECOMMEND, industry, "内部四");
        step(Stage.PRELIMINARY_CONCLUSION, Outcome.RECOMMEND, industry, "内部五");
    }

    private void step(Stage stage, Outcome outcome, SignedIn by, String comment, Reason... reasons) {
        CaseTask task = workflow.openTasks(id).stream()
                .filter(open -> open.stage() == stage)
                .findFirst()
                .orElseThrow();
        workflow.complete(new TaskCompletion(task.id(), outcome, List.of(reasons), comment, task.version()), by);
    }

    private String onPage() {
        Visitor enterprise = new Visitor(port);
        enterprise.signIn(applicant.person().username(), Bureau.PASSWORD);
        return enterprise.get("/applications/" + id).body();
    }

    private String byProgram(String what) {
        String token =
                tokens.issue(applicant.person().username(), Bureau.PASSWORD).token();
        return new Visitor(port)
                .get("/api/v1/cases/" + id + what, "Authorization", "Bearer " + token)
                .body();
    }
}

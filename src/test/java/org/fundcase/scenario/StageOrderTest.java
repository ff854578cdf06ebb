package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.flowable.app.api.AppRepositoryService;
import org.flowable.app.api.repository.AppDeploymentBuilder;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.ReopenCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.cases.WithdrawApplication;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The model alone orders the stages: what we recorded is what the engine's own history says, for every case there is. */
@FundcaseTest
@Import(Bureau.class)
class StageOrderTest {

    private static final Set<String> ENTERING = Set.of("TaskOpened", "StageEntered");
    private static final Set<Stage> SIDE_BY_SIDE =
            Set.of(Stage.DISTRICT_INDUSTRY_REVIEW, Stage.DISTRICT_FINANCE_REVIEW);
    private static final Reason MISSING = new Reason("C-MISSING", "请补交上一年度审计报告。", null);
    private static final Reason OUT_OF_SCOPE = new Reason("R-SCOPE", "项目不属于工业互联网创新应用。", null);
    private static final Reason UNFIT = new Reason("J-UNFIT", "改造内容与发票不符。", null);

    @Autowired
    Bureau bureau;

    @Autowired
    GrantCases cases;

    @Autowired
    SubmitApplication submit;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    ReopenCase reopen;

    @Autowired
    Workflow workflow;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AppRepositoryService repository;

    @Test
    void theEnginesHistoryTellsTheOrderOfEveryCaseAsWeRecordedIt() {
        Round round = bureau.openRound(Map.of());
        recommended(round);
        correctedAndRejected(round);
        refusedAndReopened(round);
        municipal(round);
        withdrawnAfterAcceptance(round);

        for (UUID id : everyCase()) {
            assertThat(sorted(workflow.course(id).entered())).isEqualTo(sorted(recorded(id)));
        }
    }

    @Test
    void theStateOfEveryRunningCaseIsThatOfItsLastStage() {
        municipal(bureau.openRound(Map.of()));
        for (UUID id : everyCase()) {
            GrantCase grantCase = cases.get(id);
            List<Stage> open = workflow.course(id).open().stream()
                    .map(task -> task.stage())
                    .toList();
            assertThat(grantCase.state().isEnded() || grantCase.state() == CaseState.AWAITING_REVIEW)
                    .isEqualTo(open.isEmpty());
        }
    }

    @Test
    void aStageMovedInTheModelIsMovedInEveryNewCaseWithoutJava() {
        Round round = under(reviewedFirst(), bureau.openRound(Map.of()));
        UUID id = bureau.submitted(round, bureau.enterprise()).id();

        assertThat(cases.get(id).state()).isEqualTo(CaseState.IN_PRELIMINARY_REVIEW);
        review(id, "recommend");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.SUBMITTED);
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());

        assertThat(cases.get(id).state()).isEqualTo(CaseState.AWAITING_REVIEW);
        assertThat(sorted(workflow.course(id).entered()))
                .containsExactly(
                        Stage.DISTRICT_INDUSTRY_REVIEW,
                        Stage.DISTRICT_FINANCE_REVIEW,
                        Stage.PRELIMINARY_CONCLUSION,
                        Stage.ACCEPTANCE,
                        Stage.AWAIT_REVIEW);
    }

    private void recommended(Round round) {
        UUID id = bureau.submitted(round, bureau.enterprise()).id();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        review(id, "recommend");
    }

    private void correctedAndRejected(Round round) {
        Bureau.Applicant applicant = bureau.enterprise();
        UUID id = bureau.submitted(round, applicant).id();
        bureau.complete(id, Stage.ACCEPTANCE, "correct", bureau.districtOfficer(), MISSING);
        submit.submit(id, applicant.person());
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        review(id, "reject");
    }

    private void refusedAndReopened(Round round) {
        UUID id = bureau.submitted(round, bureau.enterprise()).id();
        bureau.complete(id, Stage.ACCEPTANCE, "refuse", bureau.districtOfficer(), OUT_OF_SCOPE);
        reopen.ask(id, "通知中列明的方向包含本项目", bureau.districtOfficer());
        reopen.agree(id, bureau.districtHead());
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
    }

    private void municipal(Round round) {
        UUID id = bureau.submitted(round, bureau.municipalUnit()).id();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.cityOfficer());
    }

    private void withdrawnAfterAcceptance(Round round) {
        Bureau.Applicant applicant = bureau.enterprise();
        UUID id = bureau.submitted(round, applicant).id();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        withdraw.withdraw(id, "项目延期", applicant.person());
    }

    private void review(UUID id, String outcome) {
        Reason[] reasons = outcome.equals("reject") ? new Reason[] {UNFIT} : new Reason[0];
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, outcome, bureau.financeOfficer(), reasons);
        bureau.complete(id, Stage.DISTRICT_INDUSTRY_REVIEW, outcome, bureau.districtOfficer(), reasons);
        bureau.complete(id, Stage.PRELIMINARY_CONCLUSION, outcome, bureau.districtOfficer(), reasons);
    }

    private List<UUID> everyCase() {
        return jdbc.sql("SELECT w.case_id FROM workflow_case w JOIN cases_application a ON a.id = w.case_id")
                .query(UUID.class)
                .list();
    }

    private List<Stage> recorded(UUID id) {
        return history.of(Subject.ofCase(id)).stream()
                .filter(entry -> ENTERING.contains(entry.type()))
                .map(StageOrderTest::stage)
                .toList();
    }

    private static Stage stage(HistoryEntry entry) {
        return entry.changes().stream()
                .filter(change -> change.field().equals("stage"))
                .map(Change::after)
                .map(name -> Stage.valueOf(Objects.requireNonNull(name)))
                .findFirst()
                .orElseThrow();
    }

    /** What begins side by side has no order of its own. */
    private static List<Stage> sorted(List<Stage> stages) {
        List<Stage> sorted = new ArrayList<>(stages);
        for (int i = 1; i < sorted.size(); i++) {
            if (SIDE_BY_SIDE.containsAll(sorted.subList(i - 1, i + 1))) {
                sorted.subList(i - 1, i + 1).sort(null);
            }
        }
        return sorted;
    }

    /** The shipped model with intake after the preliminary review; nothing but its sentries is changed. */
    private static String reviewedFirst() {
        return file("processes/grant-case.cmmn.xml")
                .replaceFirst(
                        "(?s)(<planItem id=\"intake\".*?</itemControl>)",
                        "$1<entryCriterion id=\"intakeEntry\" sentryRef=\"recommended\"/>")
                .replace("<entryCriterion id=\"preliminaryReviewEntry\" sentryRef=\"acceptedFromDistrict\"/>", "")
                .replace(
                        "<entryCriterion id=\"awaitReviewEntryDistrict\" sentryRef=\"recommended\"/>",
                        "<entryCriterion id=\"awaitReviewEntryDistrict\" sentryRef=\"acceptedFromDistrict\"/>");
    }

    private Round under(String model, Round round) {
        AppDeploymentBuilder deployment = repository.createDeployment().name("moved stage");
        repository.getDeploymentResourceNames(round.deployment()).stream()
                .filter(name -> !name.equals("grant-case.cmmn.xml"))
                .forEach(name ->
                        deployment.addInputStream(name, repository.getResourceAsStream(round.deployment(), name)));
        String id = deployment.addString("grant-case.cmmn.xml", model).deploy().getId();
        jdbc.sql("UPDATE rounds_round SET deployment = ? WHERE id = ?")
                .params(id, round.id())
                .update();
        return round;
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

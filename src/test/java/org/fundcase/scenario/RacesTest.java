package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two at once, by HTTP: one wins, the other is told so or gets the same answer, and never an error of ours. */
@FundcaseTest
@Import(Bureau.class)
class RacesTest extends DraftByProgram {

    private static final int RACES = 40;
    private static final int CASES = 6;

    @Autowired
    SubmitApplication submit;

    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        both.shutdownNow();
    }

    @Test
    void oneKeySentTwiceAtOnceIsOneDocument() throws Exception {
        for (int n = 0; n < RACES; n++) {
            byte[] invoice = invoice();
            String key = "race-" + n;
            List<ApiClient.Answer> answers =
                    race(() -> upload("发票.xml", invoice, key), () -> upload("发票.xml", invoice, key));
            assertThat(answers).extracting(ApiClient.Answer::status).containsOnly(201);
            assertThat(answers.get(0).text("id")).isEqualTo(answers.get(1).text("id"));
        }
        assertThat(documents.of(id)).hasSize(RACES);
    }

    @Test
    void oneApplicationBegunTwiceAtOnceIsOneDraft() throws Exception {
        for (int n = 0; n < 5; n++) {
            Map<String, Object> body =
                    Map.of("roundId", bureau.openRound(Map.of()).id(), "item", "CZ19-3-1");
            List<ApiClient.Answer> answers =
                    race(() -> client.post("/applications", body), () -> client.post("/applications", body));
            assertThat(answers).extracting(ApiClient.Answer::status).containsExactlyInAnyOrder(200, 201);
            assertThat(answers.get(0).text("id")).isEqualTo(answers.get(1).text("id"));
        }
    }

    @Test
    void ofTwoOfficersAtOneTaskOneWinsAndTheOtherIsToldSo() throws Exception {
        ApiClient one = new ApiClient(port, bureau.districtOfficer());
        ApiClient other = new ApiClient(port, bureau.districtHead());
        for (int n = 0; n < CASES; n++) {
            eachStepIsWonOnce(one, other);
        }
    }

    private void eachStepIsWonOnce(ApiClient one, ApiClient other) throws Exception {
        Bureau.Applicant filer = bureau.enterprise();
        UUID submitted = bureau.submitted(round, filer).id();
        oneWins(submitted, Stage.ACCEPTANCE, "correct", one, other);
        submit.submit(submitted, filer.person());
        oneWins(submitted, Stage.ACCEPTANCE, "accept", one, other);
        bureau.complete(submitted, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        oneWins(submitted, Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", one, other);
        oneWins(submitted, Stage.PRELIMINARY_CONCLUSION, "recommend", one, other);
        assertThat(decisions(submitted)).as("four races and the finance office").isEqualTo(5);
    }

    private void oneWins(UUID id, Stage stage, String outcome, ApiClient one, ApiClient other) throws Exception {
        CaseTask task = bureau.task(id, stage);
        String complete = "/tasks/" + task.id() + "/complete";
        Map<String, Object> body = decision(task, outcome);
        List<ApiClient.Answer> answers = race(() -> one.post(complete, body), () -> other.post(complete, body));
        assertThat(answers)
                .as("%s", answers)
                .extracting(ApiClient.Answer::status)
                .containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(loser -> assertThat(loser.text("detail")).contains("请刷新"));
    }

    private int decisions(UUID id) {
        return jdbc.sql("SELECT count(*) FROM cases_decision WHERE case_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private List<ApiClient.Answer> race(Supplier<ApiClient.Answer> one, Supplier<ApiClient.Answer> other)
            throws Exception {
        List<ApiClient.Answer> answers = new ArrayList<>();
        List<Callable<ApiClient.Answer>> at = List.of(one::get, other::get);
        for (Future<ApiClient.Answer> answer : both.invokeAll(at)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static Map<String, Object> decision(CaseTask task, String outcome) {
        List<Map<String, String>> reasons =
                outcome.equals("correct") ? List.of(Map.of("code", "C-MISSING", "text", "请补交审计报告。")) : List.of();
        return Map.of("outcome", outcome, "reasons", reasons, "comment", "", "version", task.version());
    }
}

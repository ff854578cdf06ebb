package org.fundcase.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** What programs can rely on: inbox, task, case and history. */
@FundcaseTest
@Import(Bureau.class)
class OfficerApiTest {

    @Autowired
    Bureau bureau;

    @Autowired
    TestRestTemplate http;

    @Test
    void listsTheOfficesTasksWithCountsMostUrgentFirst() {
        Round round = bureau.openRound(Map.of());
        UUID id = bureau.submitted(round, bureau.enterprise()).id();
        JsonNode queue = get("/inbox?scope=office&round=" + round.id(), bureau.districtOfficer())
                .getBody();
        assertThat(queue.at("/items/0/caseId").asText()).isEqualTo(id.toString());
        assertThat(queue.at("/items/0/stage").asText()).isEqualTo("ACCEPTANCE");
        assertThat(queue.at("/items/0/urgency").asText()).isEqualTo("soon");
        assertThat(queue.at("/counts/all").asInt()).isOne();
        assertThat(queue.at("/next").isNull()).isTrue();
    }

    @Test
    void completesATaskOnceAndThenAnswersConflict() {
        CaseTask task = task();
        Map<String, Object> accept = Map.of("outcome", "accept", "comment", "", "version", task.version());
        ResponseEntity<JsonNode> first = complete(task.id(), accept, bureau.districtOfficer());
        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(first.getBody().at("/state").asText()).isEqualTo("done");
        assertThat(complete(task.id(), accept, bureau.districtOfficer())
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void refusesAnOutcomeOfAnotherStageAndARefusalWithoutReason() {
        CaseTask task = task();
        for (String outcome : List.of("recommend", "refuse")) {
            ResponseEntity<JsonNode> answer = complete(
                    task.id(), Map.of("outcome", outcome, "version", task.version()), bureau.districtOfficer());
            assertThat(answer.getStatusCode().value()).isEqualTo(422);
            assertThat(answer.getBody().at("/detail").asText()).isNotBlank();
        }
    }

    @Test
    void answersAForeignTaskOrCaseLikeAnUnknownOne() {
        CaseTask task = task();
        SignedIn stranger = bureau.enterprise().person();
        Map<String, Object> accept = Map.of("outcome", "accept", "version", 1);
        assertThat(told(complete(task.id(), accept, stranger)))
                .isEqualTo(told(complete(UUID.randomUUID().toString(), accept, stranger)));
        for (String path : List.of("/cases/%s", "/cases/%s/history")) {
            ResponseEntity<JsonNode> foreign = get(path.formatted(task.caseId()), stranger);
            assertThat(foreign.getStatusCode().value()).isEqualTo(404);
            assertThat(told(foreign)).isEqualTo(told(get(path.formatted(UUID.randomUUID()), stranger)));
        }
    }

    /** What the answer says, without the echo of the address that was asked. */
    private static JsonNode told(ResponseEntity<JsonNode> answer) {
        return ((ObjectNode) Objects.requireNonNull(answer.getBody())).without("instance");
    }

    @Test
    void tellsACaseWithItsAmountFindingsAndHistory() {
        CaseTask task = task();
        JsonNode shown =
                get("/cases/" + task.caseId(), bureau.districtOfficer()).getBody();
        assertThat(shown.at("/state").asText()).isEqualTo("SUBMITTED");
        assertThat(shown.at("/tasks/0/id").asText()).isEqualTo(task.id());
        assertThat(shown.at("/amount/steps")).isNotEmpty();
        assertThat(shown.at("/findings")).isNotEmpty();
        JsonNode history = get("/cases/" + task.caseId() + "/history", bureau.districtOfficer())
                .getBody();
        assertThat(history.at("/0/type").asText()).isEqualTo("ApplicationBegun");
    }

    private CaseTask task() {
        UUID id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise())
                .id();
        return bureau.task(id, Stage.ACCEPTANCE);
    }

    private ResponseEntity<JsonNode> complete(String task, Map<String, Object> body, SignedIn by) {
        return call(HttpMethod.POST, "/tasks/" + task + "/complete", body, by);
    }

    private ResponseEntity<JsonNode> get(String path, SignedIn by) {
        return call(HttpMethod.GET, path, null, by);
    }

    private ResponseEntity<JsonNode> call(HttpMethod method, String path, @Nullable Object body, SignedIn by) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(http.postForObject(
                        "/api/v1/tokens",
                        Map.of("username", by.username(), "password", Bureau.PASSWORD),
                        JsonNode.class)
                .at("/token")
                .asText());
        return http.exchange("/api/v1" + path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }
}

package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fundcase.FundcaseTest;
import org.fundcase.documents.StoredDocument;
import org.fundcase.workflow.CaseTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FundcaseTest
class ApiDescriptionTest {

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    private Visitor program;
    private JsonNode description;

    @BeforeEach
    void read() throws Exception {
        program = new Visitor(port);
        description = json.readTree(program.get("/api/v1/openapi.json").body());
    }

    @Test
    void everyCallTellsItsRefusals() {
        assertThat(operations()).hasSizeGreaterThan(12).allSatisfy(operation -> {
            JsonNode answers = operation.required("responses");
            assertThat(answers.fieldNames()).toIterable().contains("401", "403", "429", "default");
            assertThat(answers.at("/401/content/application~1problem+json/schema/$ref")
                            .asText())
                    .isEqualTo("#/components/schemas/Problem");
        });
    }

    @Test
    void everyCallHasANameOfItsOwnAndASummary() {
        List<String> names = operations().stream()
                .map(one -> one.path("operationId").asText())
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z]+[A-Z]\\w+").doesNotContain("_"));
        assertThat(operations())
                .allSatisfy(one -> assertThat(one.path("summary").asText()).isNotBlank());
    }

    @Test
    void beginningAnswersWithANewOrAnOldDraft() {
        JsonNode answers = description.at("/paths/~1api~1v1~1applications/post/responses");
        assertThat(answers.fieldNames()).toIterable().contains("200", "201", "409", "422");
        assertThat(description
                        .at("/paths/~1api~1v1~1applications~1{id}~1documents/post/responses")
                        .fieldNames())
                .toIterable()
                .contains("201", "404", "413", "422");
    }

    @Test
    void everyChangeTellsThatItMayConflictOrBreakARule() {
        description.required("paths").forEach(path -> path.properties().stream()
                .filter(call -> !call.getKey().equals("get"))
                .forEach(
                        call -> assertThat(call.getValue().required("responses").fieldNames())
                                .toIterable()
                                .contains("409", "422")));
    }

    @Test
    void thingsOfOneNameAreNotTakenForEachOther() {
        assertThat(properties("TrackStep")).containsExactlyInAnyOrder("key", "status", "until");
        assertThat(properties("AmountStep")).contains("clause", "yuan", "binding");
        assertThat(properties("Finding")).contains("key", "severity", "documentId", "decision");
        assertThat(properties("DocumentCheck")).contains("rule", "passed", "message");
        assertThat(description
                        .at("/components/schemas/Case/properties/track/items/$ref")
                        .asText())
                .endsWith("/TrackStep");
    }

    @Test
    void theListedWordsAreThoseOfTheCode() {
        assertThat(words("Received", "reading")).isEqualTo(lower(StoredDocument.State.values()));
        assertThat(words("Document", "reading")).isEqualTo(lower(StoredDocument.State.values()));
        assertThat(words("TaskView", "state")).isEqualTo(lower(CaseTask.State.values()));
        assertThat(words("CaseTask", "state")).isEqualTo(lower(CaseTask.State.values()));
    }

    @Test
    void readsNoMoreOfABodyThanAnApplicationCanHold() {
        String body = "{\"username\": \"" + "x".repeat(2 * BoundedBodies.MOST_BYTES) + "\"}";
        var answer = program.postJson("/api/v1/tokens", body);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"", "1 MB");
    }

    private List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        description.required("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    private List<String> properties(String schema) {
        List<String> names = new ArrayList<>();
        description
                .at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private List<String> words(String schema, String property) {
        List<String> words = new ArrayList<>();
        description
                .at("/components/schemas/" + schema + "/properties/" + property + "/enum")
                .forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> lower(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}

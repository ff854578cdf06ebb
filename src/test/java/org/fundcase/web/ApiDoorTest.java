package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FundcaseTest
class ApiDoorTest {

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    ObjectMapper json;

    private Accounts accounts;
    private Visitor program;

    @BeforeEach
    void start() {
        accounts = new Accounts(offices, people);
        program = new Visitor(port);
    }

    @Test
    void aTokenOpensTheApiAndNoSessionDoes() throws Exception {
        String username = accounts.officer().username();
        String token = json.readTree(ask(username, Accounts.PASSWORD).body())
                .required("token")
                .asText();
        String unknown = "/api/v1/cases/" + UUID.randomUUID() + "/nothing";
        assertThat(program.get(unknown, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(404);
        program.signIn(username, Accounts.PASSWORD);
        assertThat(program.get(unknown).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesATokenToWrongAndUnknownAlike() {
        HttpResponse<String> wrong = ask(accounts.officer().username(), "wrong");
        HttpResponse<String> unknown = ask("nobody-of-that-name\\u0000", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void answersWithoutATokenAsAProblem() throws Exception {
        HttpResponse<String> answer = program.get("/api/v1/cases");
        JsonNode problem = json.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.required("code").asText()).isEqualTo("unauthenticated");
        assertThat(problem.required("detail").asText()).isEqualTo("登录后再试。");
    }

    @Test
    void namesTheFieldsABodyLacks() throws Exception {
        HttpResponse<String> answer = program.postJson("/api/v1/tokens", "{\"username\": \"\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).required("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("username", "password");
    }

    @Test
    void saysThatABodyIsNotReadable() {
        HttpResponse<String> answer = program.postJson("/api/v1/tokens", "{");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"bad-request\"").doesNotContain("Exception", "jackson");
    }

    @Test
    void describesTheApiAndOnlyTheApi() throws Exception {
        JsonNode description = json.readTree(program.get("/api/v1/openapi.json").body());
        assertThat(description.required("openapi").asText()).startsWith("3.1");
        assertThat(description.required("paths").fieldNames())
                .toIterable()
                .contains("/api/v1/tokens")
                .allSatisfy(path -> assertThat(path).startsWith("/api/v1/"));
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(program.get("/api/v1/openapi.json.yaml").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(String username, String password) {
        return program.postJson(
                "/api/v1/tokens", "{\"username\": \"" + username + "\", \"password\": \"" + password + "\"}");
    }
}

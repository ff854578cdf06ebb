package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.fundcase.FundcaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An address that is none is answered in plain words, not by the server's own page. */
@FundcaseTest
class BareAnswersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/%", "/%zz", "/a/%2e%2e/%00", "/a|b", "/<x>", "/%c0%ae", "/cases/%2F"})
    void isToldInPlainWords(String address) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("回首页").doesNotContainIgnoringCase("tomcat");
        assertThat(answer).doesNotContain("HTTP Status");
    }

    @Test
    void theHeadersAreThoseOfEveryAnswer() {
        HttpResponse<String> answer = new Visitor(port).get("/%00");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).contains("没有读懂", "Not understood", "/assets/ui.css");
    }

    @Test
    void aProgramGetsAProblem() {
        HttpResponse<String> answer = new Visitor(port).get("/api/v1/cases/%00");
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"bad-request\"");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

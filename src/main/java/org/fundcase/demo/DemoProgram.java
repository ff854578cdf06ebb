package org.fundcase.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What people of the demo do by program: calls this server as anybody's program would. */
@Component
@Profile("demo")
class DemoProgram {

    private static final String EDGE = "----demo";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;
    private final ObjectMapper json;

    DemoProgram(Environment environment, ObjectMapper json) {
        this.environment = environment;
        this.json = json;
    }

    /** A person's token. */
    String token(String username) {
        return post("/tokens", Map.of("username", username, "password", DemoPeople.PASSWORD), null)
                .path("token")
                .asText();
    }

    /** @param token null for a stranger */
    JsonNode post(String path, Map<String, ?> body, @Nullable String token) {
        try {
            return send(path, token, "application/json", json.writeValueAsString(body));
        } catch (IOException e) {
            throw new IllegalStateException("Not to be said in JSON: " + body, e);
        }
    }

    JsonNode form(String path, Map<String, String> fields) {
        StringBuilder parts = new StringBuilder();
        fields.forEach((name, value) -> parts.append("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\nContent-Type: text/plain;charset=UTF-8\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return send(path, null, "multipart/form-data; boundary=" + EDGE, parts + "--" + EDGE + "--\r\n");
    }

    private JsonNode send(String path, @Nullable String token, String type, String body) {
        String port = environment.getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Ended while " + path + " was called", e);
        }
    }
}

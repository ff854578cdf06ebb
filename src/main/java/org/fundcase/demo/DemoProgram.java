package org.fundcase.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fundcase.accounts.Tokens;
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
    private final Tokens tokens;
    private final Map<String, Tokens.Token> issued = new ConcurrentHashMap<>();

    DemoProgram(Environment environment, ObjectMapper json, Tokens tokens) {
        this.tokens = tokens;
        this.environment = environment;
        this.json = json;
    }

    /** A person's token, until {@link #forget}. */
    String token(String username) {
        return issued.computeIfAbsent(username, name -> tokens.issue(name, DemoPeople.PASSWORD))
                .token();
    }

    /** Ends the tokens: who signs in to the demo finds none that nobody asked for. */
    void forget() {
        for (Tokens.Token token : issued.values()) {
            tokens.authenticate(token.token()).ifPresent(who -> tokens.of(who).stream()
                    .filter(held -> isSame(held.expiresAt(), token.expiresAt()))
                    .forEach(held -> tokens.revoke(who, held.id())));
        }
        issued.clear();
    }

    /** The database keeps microseconds. */
    private static boolean isSame(Instant kept, Instant given) {
        return Duration.between(kept, given).abs().compareTo(Duration.ofMillis(1)) < 0;
    }

    /** @param token null for a stranger */
    JsonNode post(String path, Map<String, ?> body, @Nullable String token) {
        try {
            return send("POST", path, token, new Body("application/json", json.writeValueAsBytes(body)));
        } catch (IOException e) {
            throw new IllegalStateException("Not to be said in JSON: " + body, e);
        }
    }

    JsonNode put(String path, Map<String, ?> body, String token) {
        try {
            byte[] bytes = json.writeValueAsBytes(body);
            return send("PUT", path, token, new Body("application/json", bytes));
        } catch (IOException e) {
            throw new IllegalStateException("Not to be said in JSON: " + body, e);
        }
    }

    JsonNode get(String path, String token) {
        return send("GET", path, token, new Body("application/json", new byte[0]));
    }

    JsonNode form(String path, Map<String, String> fields) {
        return send("POST", path, null, parts(fields, "", new byte[0]));
    }

    /** One file with its fields. */
    JsonNode file(String path, Map<String, String> fields, String name, byte[] bytes, String token) {
        return send("POST", path, token, parts(fields, name, bytes));
    }

    private record Body(String type, byte[] bytes) {}

    private static Body parts(Map<String, String> fields, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> {
            body.writeBytes(head("name=\"" + field + "\"", "text/plain;charset=UTF-8"));
            body.writeBytes((value + "\r\n").getBytes(StandardCharsets.UTF_8));
        });
        if (!name.isEmpty()) {
            body.writeBytes(head("name=\"file\"; filename=\"" + name + "\"", "application/octet-stream"));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Body("multipart/form-data; boundary=" + EDGE, body.toByteArray());
    }

    private static byte[] head(String what, String type) {
        return ("--" + EDGE + "\r\nContent-Disposition: form-data; " + what + "\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode send(String method, String path, @Nullable String token, Body body) {
        String port = environment.getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Content-Type", body.type())
                .method(method, BodyPublishers.ofByteArray(body.bytes()));
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

package org.fundcase.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fundcase.accounts.SignedIn;

/** A program of an enterprise: holds its token and speaks JSON. */
final class ApiClient {

    private static final String EDGE = "----fundcase";

    /** An answer with its body as JSON. */
    record Answer(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asText();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String start;
    private final String token;

    ApiClient(int port, SignedIn person) {
        this(port, person.username(), Bureau.PASSWORD);
    }

    ApiClient(int port, String username, String password) {
        this.start = "http://localhost:" + port + "/api/v1";
        this.token = send(request("/tokens"), Map.of("username", username, "password", password))
                .text("token");
    }

    Answer get(String path) {
        return answer(authorised(path).GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return send(authorised(path), body);
    }

    /** With a client-made key: the same one is done once. */
    Answer post(String path, Map<String, ?> body, String key) {
        return send(authorised(path).header("Idempotency-Key", key), body);
    }

    Answer put(String path, Map<String, ?> body) {
        return answer(
                authorised(path).header("Content-Type", "application/json").PUT(publisher(body)));
    }

    Answer delete(String path) {
        return answer(authorised(path).DELETE());
    }

    /** A file part named {@code file} and the given text parts. */
    Answer upload(String path, String name, byte[] bytes, Map<String, String> parts, String key) {
        return answer(authorised(path)
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(multipart(name, bytes, parts))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(start + path));
    }

    private HttpRequest.Builder authorised(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request, Map<String, ?> body) {
        return answer(request.header("Content-Type", "application/json").POST(publisher(body)));
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.BodyPublisher publisher(Map<String, ?> body) {
        try {
            return BodyPublishers.ofString(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] multipart(String name, byte[] bytes, Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach((field, value) -> out.writeBytes(part("name=\"" + field + "\"\r\n\r\n" + value + "\r\n")));
        out.writeBytes(
                part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        out.writeBytes(bytes);
        out.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] part(String rest) {
        return ("--" + EDGE + "\r\nContent-Disposition: form-data; " + rest).getBytes(StandardCharsets.UTF_8);
    }
}

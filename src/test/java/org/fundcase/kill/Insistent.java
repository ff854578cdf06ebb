package org.fundcase.kill;

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
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** A program that sends a request, the same one with the same key, until it has an answer. */
final class Insistent {

    private static final String EDGE = "----fundcase";
    private static final Duration PAUSE = Duration.ofMillis(150);

    record Answer(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asText();
        }
    }

    /** A file for a slot. */
    record Sheet(String slot, String name, byte[] bytes) {}

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String start;
    private final Journal journal;
    private String token = "none";

    Insistent(String address, Journal journal) {
        this.start = address + "/api/v1";
        this.journal = journal;
    }

    void signIn(String username, String password) {
        token = post("/tokens", Map.of("username", username, "password", password), "none")
                .text("token");
    }

    Answer get(String path) {
        return insist(request(path).GET(), Set.of(200));
    }

    /** The answers that count besides 2xx are those a repeated request may get. */
    Answer post(String path, Map<String, ?> body, String key, Integer... answers) {
        return insist(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(written(body))),
                Set.of(answers));
    }

    Answer upload(String path, Sheet sheet, String key) {
        return insist(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(multipart(sheet))),
                Set.of());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(start + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private Answer insist(HttpRequest.Builder request, Set<Integer> answers) {
        boolean again = false;
        while (true) {
            try {
                HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
                if (response.statusCode() < 300 || answers.contains(response.statusCode())) {
                    journal.resolved.addAndGet(again ? 1 : 0);
                    return new Answer(response.statusCode(), json.readTree(response.body()));
                }
                refuse(response);
            } catch (IOException noAnswer) {
                journal.unanswered.incrementAndGet();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            again = true;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** 5xx is tried again and counted; what else is refused was never right. */
    private void refuse(HttpResponse<String> response) {
        if (response.statusCode() < 500) {
            throw new AssertionError(response.request().uri() + " " + response.statusCode() + " " + response.body());
        }
        journal.serverErrors.incrementAndGet();
    }

    private String written(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] multipart(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String part = "--" + EDGE + "\r\nContent-Disposition: form-data; name=";
        String head = part + "\"slot\"\r\n\r\n" + sheet.slot() + "\r\n" + part + "\"file\"; filename=\"" + sheet.name()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(sheet.bytes());
        out.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}

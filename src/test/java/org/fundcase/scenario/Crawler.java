package org.fundcase.scenario;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;

/** Calls any route as one person: pages with a session and its CSRF token, the API with a bearer token. */
final class Crawler {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"token\" ?: ?\"([^\"]+)\"");
    private static final String EDGE = "----fundcase";

    /** How a body travels. */
    enum Form {
        NONE,
        FIELDS,
        JSON,
        FILE
    }

    /** @param accept null for anything */
    record Call(String method, String path, Form form, Map<String, String> values, @Nullable String accept) {

        static Call get(String path) {
            return new Call("GET", path, Form.NONE, Map.of(), null);
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String start;
    private String csrf = "none";
    private String bearer = "none";

    /** @param person null for a stranger */
    Crawler(int port, @Nullable SignedIn person) {
        this.start = "http://localhost:" + port;
        if (person != null) {
            Map<String, String> secret = Map.of("username", person.username(), "password", Bureau.PASSWORD);
            remember(call(Call.get("/signin")));
            call(new Call("POST", "/signin", Form.FIELDS, secret, null));
            remember(call(Call.get("/account")));
            bearer = found(
                    TOKEN,
                    call(new Call("POST", "/api/v1/tokens", Form.JSON, secret, null))
                            .body());
        }
    }

    /** Opens a page and keeps its CSRF token for the form that is sent next. */
    HttpResponse<String> open(String path) {
        HttpResponse<String> page = call(Call.get(path));
        remember(page);
        return page;
    }

    HttpResponse<String> send(String path, Map<String, String> fields) {
        return call(new Call("POST", path, Form.FIELDS, fields, null));
    }

    HttpResponse<String> call(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(start + call.path()));
        if (call.path().startsWith("/api/") && !bearer.equals("none")) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (call.accept() != null) {
            request.header("Accept", call.accept());
        }
        request.header("X-CSRF-TOKEN", csrf).method(call.method(), body(call, request));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void remember(HttpResponse<String> page) {
        csrf = found(CSRF, page.body());
    }

    private static String found(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        if (!match.find()) {
            throw new AssertionError("Not in the answer: " + pattern + "\n" + text);
        }
        return match.group(1);
    }

    private static HttpRequest.BodyPublisher body(Call call, HttpRequest.Builder request) {
        return switch (call.form()) {
            case NONE -> BodyPublishers.noBody();
            case FIELDS -> {
                request.header("Content-Type", "application/x-www-form-urlencoded");
                yield BodyPublishers.ofString(fields(call.values()));
            }
            case JSON -> {
                request.header("Content-Type", "application/json");
                yield BodyPublishers.ofString(json(call.values()));
            }
            case FILE -> {
                request.header("Content-Type", "multipart/form-data; boundary=" + EDGE);
                yield BodyPublishers.ofString(multipart(call.values()));
            }
        };
    }

    private static String fields(Map<String, String> values) {
        return values.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String json(Map<String, String> values) {
        return values.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": \"" + field.getValue() + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String multipart(Map<String, String> values) {
        String part = "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"";
        return values.entrySet().stream()
                        .map(field -> part + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + part + "file\"; filename=\"a.xml\"\r\nContent-Type: text/xml\r\n\r\n<a/>\r\n--" + EDGE + "--\r\n";
    }
}

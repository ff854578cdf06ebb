package org.fundcase.kill;

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
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundcase.demo.papers.Party;

/** The page where an enterprise signs up, sent until it is answered; registered twice is registered. */
final class Registration {

    static final String PASSWORD = "Correct-horse-7";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PAUSE = Duration.ofMillis(150);

    private Registration() {}

    /** Returns the name of the enterprise's person, whose password is {@link #PASSWORD}. */
    static String insist(String address, Party party, String representative) {
        String username = "k-" + party.creditCode().toLowerCase(Locale.ROOT);
        Map<String, String> form = Map.ofEntries(
                Map.entry("creditCode", party.creditCode()),
                Map.entry("name", party.name()),
                Map.entry("legalRepresentative", representative),
                Map.entry("establishedOn", "2015-06-01"),
                Map.entry("address", party.addressPhone().split(" ", 2)[0]),
                Map.entry("city", "常州市"),
                Map.entry("district", "武进区"),
                Map.entry("legalPerson", "yes"),
                Map.entry("contactName", "联系人"),
                Map.entry("contactPhone", "0519-80000000"),
                Map.entry("username", username),
                Map.entry("personName", "填报人"),
                Map.entry("password", PASSWORD));
        while (!isTaken(address + "/register", form)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return username;
    }

    private static boolean isTaken(String page, Map<String, String> form) {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try {
            HttpResponse<String> answer = browser.send(filled(browser, page, form), BodyHandlers.ofString());
            if (answer.statusCode() < 500
                    && answer.statusCode() != 302
                    && !answer.body().contains("已经注册过")) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() < 500;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpRequest filled(HttpClient browser, String page, Map<String, String> form)
            throws IOException, InterruptedException {
        HttpRequest blank = HttpRequest.newBuilder(URI.create(page)).build();
        Matcher csrf = CSRF.matcher(browser.send(blank, BodyHandlers.ofString()).body());
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + (csrf.find() ? csrf.group(1) : "") + "&", ""));
        return HttpRequest.newBuilder(URI.create(page))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}

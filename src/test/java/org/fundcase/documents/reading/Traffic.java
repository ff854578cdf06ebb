package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Twenty requests a second for public pages until it is closed. */
final class Traffic implements AutoCloseable {

    private static final long EVERY_MILLIS = 50;
    private static final int NO_ANSWER = 599;

    /** @param status 599 if no answer came */
    private record Seen(int status, Duration took) {}

    private final ScheduledExecutorService visitors = Executors.newScheduledThreadPool(4);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final HttpRequest page;

    Traffic(int port) {
        page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .timeout(Duration.ofSeconds(20))
                .build();
        visitors.scheduleAtFixedRate(this::visit, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void visit() {
        Instant asked = Instant.now();
        int status;
        try {
            status = client.send(page, BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            status = NO_ANSWER;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return;
        }
        seen.add(new Seen(status, Duration.between(asked, Instant.now())));
    }

    void isServedWithoutAnError() {
        List<Seen> all = List.copyOf(seen);
        List<Long> millis =
                all.stream().map(one -> one.took().toMillis()).sorted().toList();
        System.out.printf(
                "PoisonUnderLoadIT: %d requests, median %d ms, p99 %d ms%n",
                all.size(), millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100));
        assertThat(all).hasSizeGreaterThan(100).allSatisfy(one -> assertThat(one.status())
                .isLessThan(500));
    }

    @Override
    public void close() {
        visitors.shutdownNow();
    }
}

package org.fundcase.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** An officer of the district who accepts every third application, each of which issues a notice. */
final class AcceptingOfficer implements Runnable {

    private static final int ALREADY_DONE = 409;

    private final Insistent http;
    private final Journal journal;

    AcceptingOfficer(String address, Journal journal) {
        this.http = new Insistent(address, journal);
        this.journal = journal;
    }

    @Override
    public void run() {
        http.signIn("wujin-gx", "Demo-2022-fund");
        while (!journal.isClosed()) {
            for (JsonNode item : http.get("/inbox?scope=office&size=50").body().path("items")) {
                UUID id = UUID.fromString(item.path("caseId").asText());
                if (item.path("stage").asText().equals("ACCEPTANCE") && id.hashCode() % 3 == 0) {
                    accept(id, item);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private void accept(UUID id, JsonNode item) {
        Map<String, Object> decision = Map.of(
                "outcome", "accept",
                "comment", "",
                "version", item.path("version").asInt());
        http.post("/tasks/" + item.path("taskId").asText() + "/complete", decision, "accept-" + id, ALREADY_DONE);
        journal.accepted.add(id);
    }
}

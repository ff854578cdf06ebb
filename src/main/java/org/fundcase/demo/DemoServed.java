package org.fundcase.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hands papers over as soon as they are drawn, in the background, and enters it. */
@Component
@Profile("demo")
class DemoServed {

    private static final long A_MOMENT = 500_000_000L;
    private static final int PATIENCE = 240;

    private final DemoProgram program;
    private final Clock clock;

    DemoServed(DemoProgram program, Clock clock) {
        this.program = program;
        this.clock = clock;
    }

    /** @param matter the address of what the paper is of */
    void serve(String matter, String kind, String token) {
        for (int n = 0; n < PATIENCE; n++) {
            Optional<JsonNode> letter = StreamSupport.stream(
                            program.get(matter + "/letters", token).spliterator(), false)
                    .filter(one -> one.path("kind").asText().equals(kind))
                    .findFirst();
            if (letter.isPresent()) {
                program.post(
                        "/letters/" + letter.get().path("id").asText() + "/service",
                        Map.of(
                                "way",
                                "DIRECT",
                                "on",
                                LocalDate.now(clock).toString(),
                                "recipient",
                                "收发室",
                                "proof",
                                "送达回证（示例）"),
                        token);
                return;
            }
            LockSupport.parkNanos(A_MOMENT);
        }
        throw new IllegalStateException(kind + " of " + matter + " was not drawn");
    }
}

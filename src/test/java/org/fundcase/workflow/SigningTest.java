package org.fundcase.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fundcase.workflow.Signer.State;
import org.fundcase.workflow.Signing.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a countersigning is over, and who is on turn: A agreed, D did not, O is on turn, W waits, X was taken away. */
class SigningTest {

    @ParameterizedTest
    @CsvSource({
        "ALL, 100, OO, RUNNING, ''",
        "ALL, 100, AO, RUNNING, ''",
        "ALL, 100, AA, PASSED, ''",
        "ALL, 100, ADO, FAILED, 2=SPARED",
        "ALL, 100, AAX, PASSED, ''",
        "ALL, 100, X, NONE, ''",
        "RATIO, 50, AOO, RUNNING, ''",
        "RATIO, 50, AAO, PASSED, 2=SPARED",
        "RATIO, 50, ADD, FAILED, ''",
        "RATIO, 50, DDO, FAILED, 2=SPARED",
        "RATIO, 67, AAO, RUNNING, ''",
        "RATIO, 66, AAO, PASSED, 2=SPARED",
        "RATIO, 1, DDO, RUNNING, ''",
        "ONE, 100, DO, RUNNING, ''",
        "ONE, 100, DA, PASSED, ''",
        "ONE, 100, AOO, PASSED, 1=SPARED 2=SPARED",
        "ONE, 100, DDD, FAILED, ''",
        "SEQUENCE, 100, WWW, RUNNING, 0=OPEN",
        "SEQUENCE, 100, AWW, RUNNING, 1=OPEN",
        "SEQUENCE, 100, XWW, RUNNING, 1=OPEN",
        "SEQUENCE, 100, AOW, RUNNING, ''",
        "SEQUENCE, 100, ADW, FAILED, 2=SPARED",
        "SEQUENCE, 100, AAA, PASSED, ''"
    })
    void theRuleSaysHowItStandsAndWhoIsNext(SignRule rule, int ratio, String states, Standing stands, String follows) {
        Signing signing = new Signing(rule, ratio, 1, signers(states), null);
        assertThat(signing.standing()).isEqualTo(stands);
        assertThat(signing.following().entrySet().stream()
                        .map(change -> change.getKey().place() + "=" + change.getValue())
                        .reduce("", (before, one) -> before.isEmpty() ? one : before + " " + one))
                .isEqualTo(follows);
    }

    private static List<Signer> signers(String states) {
        return IntStream.range(0, states.length())
                .mapToObj(place -> new Signer(
                        new UUID(0, place),
                        "task",
                        Signer.Kind.COSIGN,
                        1,
                        place,
                        new UUID(1, place),
                        "签" + place,
                        state(states.charAt(place)),
                        "",
                        "",
                        "承办人",
                        null,
                        false))
                .toList();
    }

    private static State state(char letter) {
        return switch (letter) {
            case 'A' -> State.AGREED;
            case 'D' -> State.DISAGREED;
            case 'O' -> State.OPEN;
            case 'W' -> State.WAITING;
            default -> State.WITHDRAWN;
        };
    }
}

package org.fundcase.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Set;
import org.fundcase.kernel.Refusal;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void correctionIsAskedForAtIntakeOnly() {
        assertThat(Arrays.stream(Stage.values())
                        .filter(stage -> stage.outcomes().contains(Outcome.CORRECT)))
                .containsExactly(Stage.ACCEPTANCE);
    }

    @Test
    void aWaitHasNothingToDecide() {
        assertThat(Stage.AWAIT_REVIEW.outcomes()).isEqualTo(Set.of());
    }

    @Test
    void programsKnowAnOutcomeInLowerCase() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(Outcome.CORRECTED)).isEqualTo("\"corrected\"");
        assertThat(Outcome.of("recommend")).isEqualTo(Outcome.RECOMMEND);
    }

    @Test
    void refusesAnOutcomeThatDoesNotExist() {
        assertThatThrownBy(() -> Outcome.of("ACCEPT")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Outcome.of("")).isInstanceOf(Refusal.class);
    }
}

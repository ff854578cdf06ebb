package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreFormsTest {

    private static final Path SHARED = Path.of("processes/score-form.yaml");

    @TempDir
    Path folder;

    @Test
    void theSharedSheetAddsUpToAHundred() {
        BigDecimal sum = ScoreForms.read(SHARED).criteria().stream()
                .map(criterion -> criterion.weighted(criterion.max()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("100");
    }

    @Test
    void refusesWeightsThatDoNotAddUpNamingTheRow() throws IOException {
        assertThatThrownBy(() -> ScoreForms.read(with("weight: 30", "weight: 31")))
                .hasMessageContaining("102")
                .hasMessageContaining("第 4 行");
    }

    @Test
    void refusesWhatItDoesNotKnowAndWhatIsMissingNamingTheRow() throws IOException {
        assertThatThrownBy(() -> ScoreForms.read(with("max: 10", "maximum: 10")))
                .hasMessageContaining("max 要写数字")
                .hasMessageContaining("第 5 行");
        assertThatThrownBy(() -> ScoreForms.read(with("justifyAtLeast: 9", "justifyAtLeast: 4")))
                .hasMessageContaining("justifyAtLeast 要大于 justifyAtMost")
                .hasMessageContaining("第 11 行");
    }

    private Path with(String what, String instead) throws IOException {
        Path file = folder.resolve("score-form.yaml");
        return Files.writeString(file, Files.readString(SHARED).replace(what, instead));
    }
}

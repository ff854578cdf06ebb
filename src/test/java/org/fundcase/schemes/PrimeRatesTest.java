package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimeRatesTest {

    private final PrimeRates rates = new PrimeRates(Path.of("config/rates/lpr.csv"));

    @ParameterizedTest
    @CsvSource({
        "2020-07-01, 0.0465",
        "2022-01-19, 0.0465",
        "2022-01-20, 0.0460",
        "2022-05-19, 0.0460",
        "2022-05-20, 0.0445"
    })
    void holdsFromTheDayOfItsPublication(LocalDate day, BigDecimal rate) {
        assertThat(rates.fiveYearsOn(day))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(rate));
    }

    @Test
    void isNotKnownBeforeTheFirstNorLongAfterTheLast() {
        assertThat(rates.fiveYearsOn(LocalDate.of(2019, 8, 19))).isEmpty();
        assertThat(rates.fiveYearsOn(LocalDate.of(2099, 1, 1))).isEmpty();
    }

    @Test
    void namesTheRowThatIsNoRate(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("lpr.csv"), "date,lpr_1y,lpr_5y\n2022-01-20,3.70\n");
        assertThatThrownBy(() -> new PrimeRates(file)).hasMessageContaining("row 2");
    }
}

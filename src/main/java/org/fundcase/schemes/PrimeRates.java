package org.fundcase.schemes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fundcase.kernel.Home;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The loan prime rate (LPR) for five years and more, as the national interbank funding centre publishes it each month,
 * from {@code config/rates/lpr.csv}: day of publication, one year, five years, in percent.
 */
@Component
class PrimeRates {

    /** A rate holds until the next is published, which is a month later, or some days more over holidays. */
    private static final int LONGEST_DAYS = 40;

    private final TreeMap<LocalDate, BigDecimal> fiveYears;

    @Autowired
    PrimeRates(Home home) {
        this(Path.of(home.resolve("config/rates/lpr.csv").toString()));
    }

    /** @throws IllegalStateException naming the line that is no rate */
    PrimeRates(Path file) {
        this.fiveYears = new TreeMap<>();
        List<String> lines = lines(file);
        for (int i = 1; i < lines.size(); i++) {
            try {
                String[] cells = lines.get(i).split(",");
                fiveYears.put(LocalDate.parse(cells[0]), new BigDecimal(cells[2]).movePointLeft(2));
            } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalStateException(file + " row " + (i + 1) + ": " + lines.get(i), e);
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rate in force on a day, as a fraction; empty before the first and where the file ends too early. */
    Optional<BigDecimal> fiveYearsOn(LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> last = fiveYears.floorEntry(day);
        boolean holds = last != null
                && (fiveYears.higherKey(day) != null
                        || !day.isAfter(last.getKey().plusDays(LONGEST_DAYS)));
        return holds ? Optional.of(last.getValue()) : Optional.empty();
    }
}

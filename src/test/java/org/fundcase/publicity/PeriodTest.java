package org.fundcase.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fundcase.kernel.WorkingCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last day of a publicity, with the holidays and moved working days as the State Council's papers have them. */
class PeriodTest {

    private static final Map<LocalDate, Boolean> OFF = new HashMap<>();
    private static WorkingCalendar calendar = new WorkingCalendar(Map.of(), Set.of());

    @BeforeAll
    static void readTheCalendars() throws IOException {
        for (int year = 2019; year <= 2026; year++) {
            JsonNode paper = new ObjectMapper()
                    .readTree(Path.of("config/calendar/" + year + ".json").toFile());
            paper.get("days")
                    .forEach(day -> OFF.put(
                            LocalDate.parse(day.get("date").asText()),
                            day.get("isOffDay").asBoolean()));
        }
        calendar = new WorkingCalendar(OFF, Set.of());
    }

    @ParameterizedTest(name = "{0} + {1} days is {2}: {3}")
    @CsvSource({
        "2023-09-07, 7, 2023-09-14, an ordinary week",
        "2022-03-05, 7, 2022-03-14, a Saturday moves to Monday",
        "2022-03-06, 7, 2022-03-14, a Sunday moves to Monday",
        "2019-09-26, 7, 2019-10-08, the National Day holidays are over on the 8th",
        "2020-01-17, 7, 2020-02-03, the Spring Festival that was lengthened",
        "2021-02-04, 7, 2021-02-18, the Spring Festival",
        "2022-01-24, 7, 2022-02-07, the Spring Festival and the weekend before it",
        "2022-04-24, 6, 2022-05-05, Labour Day",
        "2023-09-22, 7, 2023-10-07, a Saturday that is a working day ends the holidays",
        "2024-04-21, 7, 2024-04-28, a Sunday that is a working day is a last day",
        "2025-09-30, 1, 2025-10-09, the first day is a holiday",
        "2026-02-07, 7, 2026-02-14, a Saturday that is a working day is a last day",
        "2026-02-10, 7, 2026-02-24, the Spring Festival of 2026",
    })
    void countsCalendarDays(LocalDate published, int days, LocalDate last, String why) {
        assertThat(Period.count(published, days, false, calendar).lastDay())
                .as(why)
                .isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} + {1} working days is {2}")
    @CsvSource({
        "2023-09-07, 7, 2023-09-18",
        "2019-09-26, 7, 2019-10-11",
        "2020-01-17, 7, 2020-02-04",
        "2021-04-23, 7, 2021-05-06",
        "2022-03-05, 7, 2022-03-15",
        "2022-04-24, 6, 2022-05-05",
        "2023-09-22, 7, 2023-10-09",
        "2024-02-02, 7, 2024-02-18",
        "2024-04-21, 7, 2024-04-29",
        "2025-01-22, 7, 2025-02-07",
        "2026-02-10, 7, 2026-02-26",
    })
    void countsWorkingDays(LocalDate published, int days, LocalDate last) {
        assertThat(Period.count(published, days, true, calendar).lastDay()).isEqualTo(last);
    }

    @Test
    void everyPeriodOfEightYearsIsNeverShorterThanItsDaysAndEndsOnAWorkingDay() {
        LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2026, 12, 1)).forEach(day -> {
            Period calendarDays = Period.count(day, 7, false, calendar);
            Period workingDays = Period.count(day, 7, true, calendar);
            assertThat(calendarDays.span()).isBetween(7L, 17L);
            assertThat(workingDays.lastDay()).isAfterOrEqualTo(calendarDays.lastDay());
            assertThat(calendar.isWorkingDay(calendarDays.lastDay())).isTrue();
            assertThat(calendar.isWorkingDay(workingDays.lastDay())).isTrue();
        });
    }

    @Test
    void saysInWordsHowItWasCounted() {
        assertThat(Period.count(LocalDate.of(2023, 9, 7), 7, false, calendar)
                        .counted()
                        .zh())
                .isEqualTo("公示 7 日：发布当日（2023年9月7日）不算，从 2023年9月8日 起算，到 2023年9月14日 止。");
        assertThat(Period.count(LocalDate.of(2022, 3, 5), 7, false, calendar)
                        .counted()
                        .zh())
                .contains("第 7 日 2022年3月12日 不是工作日，顺延到 2022年3月14日 止");
        assertThat(Period.count(LocalDate.of(2023, 9, 7), 7, true, calendar)
                        .counted()
                        .zh())
                .contains("7 个工作日", "只数工作日", "2023年9月18日");
    }

    @Test
    void isNotOverOnItsLastDay() {
        Period period = Period.count(LocalDate.of(2023, 9, 7), 7, false, calendar);
        assertThat(period.isOver(LocalDate.of(2023, 9, 14))).isFalse();
        assertThat(period.isOver(LocalDate.of(2023, 9, 15))).isTrue();
        assertThat(period.left(LocalDate.of(2023, 9, 12))).isEqualTo(2);
        assertThat(period.day(LocalDate.of(2023, 9, 12))).isEqualTo(5);
    }
}

package org.fundcase.credit.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step of a listing a day early, on its days, and a day late; over weekends, holidays and moved working days. */
class TermsTest {

    private static final int DAYS = 5;
    private static final int MONTHS = 6;
    private static Terms terms = new Terms(new WorkingCalendar(Map.of(), Set.of()));

    @BeforeAll
    static void readTheCalendars() throws IOException {
        Map<LocalDate, Boolean> off = new HashMap<>();
        for (int year = 2019; year <= 2026; year++) {
            new ObjectMapper()
                    .readTree(Path.of("config/calendar/" + year + ".json").toFile())
                    .get("days")
                    .forEach(day -> off.put(
                            LocalDate.parse(day.get("date").asText()),
                            day.get("isOffDay").asBoolean()));
        }
        terms = new Terms(new WorkingCalendar(off, Set.of()));
    }

    /** Served, the last day to state one's case, the first day of a decision. */
    @ParameterizedTest(name = "served on {0}")
    @CsvSource({
        "2019-09-27, 2019-10-10, 2019-10-11",
        "2020-01-17, 2020-01-23, 2020-01-24",
        "2021-04-29, 2021-05-10, 2021-05-11",
        "2022-01-25, 2022-01-30, 2022-01-31",
        "2022-03-04, 2022-03-11, 2022-03-12",
        "2022-09-28, 2022-10-10, 2022-10-11",
        "2023-01-17, 2023-01-29, 2023-01-30",
        "2024-02-06, 2024-02-19, 2024-02-20",
        "2025-01-22, 2025-02-05, 2025-02-06",
        "2026-02-11, 2026-02-25, 2026-02-26"
    })
    void aPartyIsHeardBeforeItIsListed(LocalDate served, LocalDate last, LocalDate first) {
        assertThat(terms.statement(served, DAYS)).isEqualTo(last);
        Gate gate = terms.decision(told(served, false));
        assertThat(gate.isOpen(last)).isFalse();
        assertThat(gate.why(last).zh()).contains("最早");
        assertThat(gate.isOpen(first)).isTrue();
        assertThat(terms.decision(told(served, true)).isOpen(served)).isTrue();
        assertThat(terms.decision(told(served, true)).isOpen(served.minusDays(1)))
                .isFalse();
    }

    /** A step with its first and last day. */
    record Row(String what, Gate gate, String from, @Nullable String until) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> openSteps() {
        LocalDate issued = LocalDate.parse("2022-03-14");
        LocalDate served = LocalDate.parse("2022-03-16");
        Proceedings three = listed(issued, served, Terms.last(issued, 3), null);
        Proceedings endless = listed(issued, served, null, null);
        Proceedings asked = listed(issued, served, Terms.last(issued, 3), LocalDate.parse("2022-10-08"));
        return Stream.of(
                new Row(
                        "in force for three years, to the day of the same date",
                        terms.force(three),
                        "2022-03-16",
                        "2025-03-14"),
                new Row("in force without a length", terms.force(endless), "2022-03-16", null),
                new Row("repair asked for after six months", terms.request(three), "2022-09-16", "2025-03-14"),
                new Row("repair of a listing without a length", terms.request(endless), "2022-09-16", null),
                new Row("repair decided on the request", terms.repair(asked), "2022-10-08", "2025-03-14"),
                new Row(
                        "taken back once decided, before it is served",
                        terms.revocation(listed(issued, null, null, null)),
                        "2022-03-14",
                        null),
                new Row("taken back while it binds", terms.revocation(three), "2022-03-14", "2025-03-14"));
    }

    @ParameterizedTest
    @MethodSource
    void openSteps(Row row) {
        LocalDate from = LocalDate.parse(row.from());
        assertThat(row.gate().isOpen(from.minusDays(1))).isFalse();
        assertThat(row.gate().isOpen(from)).isTrue();
        if (row.until() == null) {
            assertThat(row.gate().isOpen(from.plusYears(30))).isTrue();
            return;
        }
        LocalDate until = LocalDate.parse(row.until());
        assertThat(row.gate().isOpen(until)).isTrue();
        assertThat(row.gate().isOpen(until.plusDays(1))).isFalse();
        assertThat(row.gate().why(until.plusDays(1)).zh()).contains("最迟");
    }

    @Test
    void withoutItsProofNoStepIsOpen() {
        Proceedings nothing = new Proceedings(null, DAYS, false, null, null, null, MONTHS, null);
        LocalDate day = LocalDate.parse("2022-03-01");
        assertThat(terms.decision(nothing).why(day).zh()).contains("送达凭证");
        assertThat(terms.force(nothing).why(day).zh()).contains("还没有作出");
        assertThat(terms.request(nothing).why(day).zh()).contains("没有生效");
        assertThat(terms.repair(nothing).why(day).zh()).contains("没有当事人的信用修复申请");
        assertThat(terms.revocation(nothing).why(day).zh()).contains("没有可以撤销");
    }

    /** A short listing is over before anybody may ask; the 29th of February ends on the 28th. */
    @Test
    void oddLengths() {
        LocalDate issued = LocalDate.parse("2020-02-29");
        assertThat(Terms.last(issued, 1)).isEqualTo(LocalDate.parse("2021-02-28"));
        assertThat(Terms.last(issued, null)).isNull();
        Proceedings late = listed(issued, LocalDate.parse("2020-10-01"), Terms.last(issued, 1), null);
        assertThat(terms.request(late).why(LocalDate.parse("2021-03-01")).zh()).contains("到期自动移出");
    }

    private static Proceedings told(LocalDate served, boolean waived) {
        return new Proceedings(served, DAYS, waived, null, null, null, MONTHS, null);
    }

    private static Proceedings listed(
            LocalDate issued, @Nullable LocalDate served, @Nullable LocalDate until, @Nullable LocalDate asked) {
        return new Proceedings(LocalDate.parse("2022-03-01"), DAYS, false, issued, served, until, MONTHS, asked);
    }
}

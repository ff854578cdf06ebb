package org.fundcase.recovery.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.recovery.law.Appeal.Kind;
import org.fundcase.recovery.law.Appeal.Result;
import org.fundcase.recovery.law.Proceedings.Heard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step a day early, on its days, and a day late; over weekends, holidays and moved working days from 2019 to 2026. */
class TermsTest {

    private static final int PAY_DAYS = 15;
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

    /** Served on the first day; the other days were counted by hand and by a program apart from ours. */
    @ParameterizedTest(name = "served on {0}")
    @CsvSource({
        "2019-09-27, 2019-10-10, 2019-10-12, 2019-10-12, 2019-11-26, 2020-03-27, 2019-10-16, 2019-10-12",
        "2019-08-31, 2019-09-06, 2019-09-10, 2019-09-16, 2019-10-30, 2020-03-02, 2019-09-16, 2019-09-16",
        "2020-01-17, 2020-01-23, 2020-02-04, 2020-02-03, 2020-03-17, 2020-07-17, 2020-02-07, 2020-02-03",
        "2021-02-28, 2021-03-05, 2021-03-09, 2021-03-15, 2021-04-29, 2021-08-30, 2021-03-12, 2021-03-15",
        "2021-04-29, 2021-05-10, 2021-05-12, 2021-05-14, 2021-06-28, 2021-10-29, 2021-05-17, 2021-05-14",
        "2022-01-25, 2022-01-30, 2022-02-08, 2022-02-09, 2022-03-28, 2022-07-25, 2022-02-11, 2022-02-09",
        "2022-03-04, 2022-03-11, 2022-03-15, 2022-03-21, 2022-05-05, 2022-09-05, 2022-03-18, 2022-03-21",
        "2022-09-28, 2022-10-10, 2022-10-12, 2022-10-13, 2022-11-28, 2023-03-28, 2022-10-17, 2022-10-13",
        "2023-01-17, 2023-01-29, 2023-01-31, 2023-02-01, 2023-03-20, 2023-07-17, 2023-02-03, 2023-02-01",
        "2024-02-06, 2024-02-19, 2024-02-21, 2024-02-21, 2024-04-07, 2024-08-06, 2024-02-26, 2024-02-21",
        "2025-01-22, 2025-02-05, 2025-02-07, 2025-02-06, 2025-03-24, 2025-07-22, 2025-02-11, 2025-02-06",
        "2026-02-11, 2026-02-25, 2026-02-27, 2026-02-26, 2026-04-13, 2026-08-11, 2026-03-03, 2026-02-26"
    })
    void lastDays(
            LocalDate served,
            LocalDate askHearing,
            LocalDate hearing,
            LocalDate payment,
            LocalDate review,
            LocalDate suit,
            LocalDate demand,
            LocalDate suitAfterReview) {
        assertThat(terms.askHearing(served)).isEqualTo(askHearing);
        assertThat(terms.hearing(told(Heard.HEARING).hearingNotice(served).known())
                        .from())
                .isEqualTo(hearing);
        assertThat(terms.payment(served, PAY_DAYS)).isEqualTo(payment);
        assertThat(terms.review(served)).isEqualTo(review);
        assertThat(terms.suit(served)).isEqualTo(suit);
        assertThat(terms.demand(served)).isEqualTo(demand);
        assertThat(terms.suitAfterReview(served)).isEqualTo(suitAfterReview);
    }

    /** A step with its first and last day, as the law has them. */
    record Row(String what, Gate gate, LocalDate from, @Nullable LocalDate until) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> openSteps() throws IOException {
        readTheCalendars();
        return Stream.of(
                row(
                        "decision after five working days without a word, over the National Day",
                        terms.decision(told(Heard.NOTHING).notice("2022-09-28").known()),
                        "2022-10-11",
                        null),
                row(
                        "decision after a statement: the party may still ask for a hearing",
                        terms.decision(told(Heard.STATED).notice("2022-03-04").known()),
                        "2022-03-12",
                        null),
                row(
                        "decision at once where the party gave its right up in writing",
                        terms.decision(told(Heard.WAIVED).notice("2022-03-04").known()),
                        "2022-03-04",
                        null),
                row(
                        "hearing seven working days after its notice, over the Spring Festival of 2020",
                        terms.hearing(
                                told(Heard.HEARING).hearingNotice("2020-01-17").known()),
                        "2020-02-04",
                        null),
                row(
                        "decision after the hearing",
                        terms.decision(told(Heard.HEARING)
                                .notice("2022-03-04")
                                .held("2022-03-24")
                                .known()),
                        "2022-03-24",
                        null),
                row(
                        "demand after the last day to pay, which a weekend moved",
                        terms.demand(decided("2022-03-04").known()),
                        "2022-03-22",
                        null),
                row(
                        "court: no appeal in time, six months moved by a Sunday",
                        terms.court(decided("2022-03-04").demanded("2022-03-22").known()),
                        "2022-09-06",
                        "2022-12-05"),
                row(
                        "court: the demand's ten working days end after the term to appeal",
                        terms.court(decided("2022-03-04").demanded("2022-09-28").known()),
                        "2022-10-18",
                        "2022-12-05"),
                row(
                        "court: review upheld, no suit in fifteen days",
                        terms.court(decided("2021-02-28")
                                .demanded("2021-03-16")
                                .appeal(Appeal.pending(Kind.REVIEW, day("2021-03-20"))
                                        .ended(Result.UPHELD, day("2021-04-29")))
                                .known()),
                        "2021-05-15",
                        "2021-08-16"),
                row(
                        "court: an appeal that was not admitted is none",
                        terms.court(decided("2022-03-04")
                                .demanded("2022-03-22")
                                .appeal(Appeal.pending(Kind.REVIEW, day("2022-06-01"))
                                        .ended(Result.NOT_ADMITTED, day("2022-06-08")))
                                .known()),
                        "2022-09-06",
                        "2022-12-05"),
                row(
                        "court: a suit far too late moves nothing",
                        terms.court(decided("2022-03-04")
                                .demanded("2022-03-22")
                                .appeal(Appeal.pending(Kind.SUIT, day("2022-10-10"))
                                        .ended(Result.NOT_ADMITTED, day("2022-10-17")))
                                .known()),
                        "2022-09-06",
                        "2022-12-05"),
                row(
                        "court: a suit taken back after the term",
                        terms.court(decided("2022-03-04")
                                .demanded("2022-03-22")
                                .appeal(Appeal.pending(Kind.SUIT, day("2022-08-01"))
                                        .ended(Result.WITHDRAWN, day("2022-11-15")))
                                .known()),
                        "2022-11-16",
                        "2023-02-15"),
                row(
                        "court: a suit after the review, taken back: the six months do not come back",
                        terms.court(decided("2022-03-04")
                                .demanded("2022-03-22")
                                .appeal(Appeal.pending(Kind.REVIEW, day("2022-03-20"))
                                        .ended(Result.UPHELD, day("2022-06-01")))
                                .appeal(Appeal.pending(Kind.SUIT, day("2022-06-10"))
                                        .ended(Result.WITHDRAWN, day("2022-06-30")))
                                .known()),
                        "2022-07-01",
                        "2022-09-30"),
                row(
                        "court: a long review, then a suit taken back: no month runs while it is pending",
                        terms.court(decided("2022-03-04")
                                .demanded("2022-03-22")
                                .appeal(Appeal.pending(Kind.REVIEW, day("2022-04-20"))
                                        .ended(Result.UPHELD, day("2022-12-30")))
                                .appeal(Appeal.pending(Kind.SUIT, day("2023-01-10"))
                                        .ended(Result.WITHDRAWN, day("2023-05-10")))
                                .known()),
                        "2023-05-11",
                        "2023-08-10"),
                row(
                        "judgment: enforced for two years from the day it took effect",
                        terms.judgment(decided("2022-03-04")
                                .demanded("2022-03-22")
                                .appeal(Appeal.pending(Kind.SUIT, day("2022-08-01"))
                                        .ended(Result.UPHELD, day("2022-12-20")))
                                .known()),
                        "2022-12-21",
                        "2024-12-20"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openSteps")
    void opensOnItsFirstDayAndShutsAfterItsLast(Row row) {
        assertThat(row.gate.from()).isEqualTo(row.from);
        assertThat(row.gate.until()).isEqualTo(row.until);
        assertThat(row.gate.isOpen(row.from)).isTrue();
        assertThat(row.gate.isOpen(row.from.minusDays(1))).isFalse();
        assertThat(row.gate.why(row.from.minusDays(1)).zh()).contains("最早 " + said(row.from), row.gate.basis());
        LocalDate until = row.until;
        if (until != null) {
            assertThat(row.gate.isOpen(until)).isTrue();
            assertThat(row.gate.isOpen(until.plusDays(1))).isFalse();
            assertThat(row.gate.why(until.plusDays(1)).zh()).contains("最迟 " + said(until));
        }
    }

    /** A step that no day opens, with what it says. */
    record Blocked(String what, Gate gate, String says) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Blocked> blockedSteps() throws IOException {
        readTheCalendars();
        Appeal review = Appeal.pending(Kind.REVIEW, day("2022-04-01"));
        Appeal suit = Appeal.pending(Kind.SUIT, day("2022-04-01"));
        Known demanded = decided("2022-03-04").demanded("2022-03-22");
        return Stream.of(
                new Blocked(
                        "decision before the notice is served",
                        terms.decision(told(Heard.NOTHING).known()),
                        "事先告知书"),
                new Blocked(
                        "decision before the hearing that was asked for",
                        terms.decision(told(Heard.HEARING).notice("2022-03-04").known()),
                        "听证笔录"),
                new Blocked(
                        "hearing nobody asked for",
                        terms.hearing(told(Heard.STATED).known()),
                        "没有在期限内要求听证"),
                new Blocked(
                        "hearing before its notice",
                        terms.hearing(told(Heard.HEARING).known()),
                        "听证通知书"),
                new Blocked(
                        "demand before the decision is served",
                        terms.demand(told(Heard.NOTHING).known()),
                        "追缴决定书"),
                new Blocked(
                        "court before the decision is served",
                        terms.court(told(Heard.NOTHING).known()),
                        "追缴决定书"),
                new Blocked(
                        "court before the demand",
                        terms.court(decided("2022-03-04").known()),
                        "催告书"),
                new Blocked(
                        "court while a review is pending",
                        terms.court(demanded.appeal(review).known()),
                        "还没有结果"),
                new Blocked(
                        "court while a suit is pending",
                        terms.court(demanded.appeal(suit).known()),
                        "还没有结果"),
                new Blocked(
                        "court while a suit after the review is pending",
                        terms.court(demanded.appeal(review.ended(Result.UPHELD, day("2022-05-20")))
                                .appeal(Appeal.pending(Kind.SUIT, day("2022-05-30")))
                                .known()),
                        "还没有结果"),
                new Blocked(
                        "court after a judgment",
                        terms.court(demanded.appeal(suit.ended(Result.UPHELD, day("2022-09-01")))
                                .known()),
                        "申请执行判决"),
                new Blocked(
                        "court after the decision was overturned",
                        terms.court(demanded.appeal(review.ended(Result.OVERTURNED, day("2022-05-20")))
                                .known()),
                        "不能再按它追缴"),
                new Blocked(
                        "demand after the decision was overturned",
                        terms.demand(decided("2022-03-04")
                                .appeal(review.ended(Result.OVERTURNED, day("2022-05-20")))
                                .known()),
                        "不能再按它追缴"),
                new Blocked(
                        "court with a demand that came too late",
                        terms.court(decided("2022-03-04").demanded("2022-11-21").known()),
                        "申请的最后一天是 2022年12月5日"),
                new Blocked("judgment without one", terms.judgment(demanded.known()), "没有维持决定的生效判决"),
                new Blocked(
                        "judgment while the suit is pending",
                        terms.judgment(demanded.appeal(suit).known()),
                        "没有维持决定的生效判决"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blockedSteps")
    void saysWhatIsMissing(Blocked row) {
        for (LocalDate day = day("2022-03-04"); day.isBefore(day("2024-03-04")); day = day.plusDays(1)) {
            assertThat(row.gate.isOpen(day)).isFalse();
        }
        assertThat(row.gate.why(day("2022-05-05")).zh()).contains(row.says);
    }

    @ParameterizedTest(name = "a fine of {0} is {1} more on {2}")
    @CsvSource({
        "10000.00, 0.00, 2022-03-21",
        "10000.00, 300.00, 2022-03-22",
        "10000.00, 9900.00, 2022-04-23",
        "10000.00, 10000.00, 2022-04-24",
        "10000.00, 10000.00, 2024-04-24",
        "333.33, 10.00, 2022-03-22"
    })
    void surchargeIsAtMostTheFine(String fine, String more, LocalDate day) {
        assertThat(terms.surcharge(Money.yuan(fine), day("2022-03-21"), day)).isEqualTo(Money.yuan(more));
    }

    @Test
    void penaltiesHaveALimitOfTwoYearsThatNoRecoveryHas() {
        assertThat(terms.penaltyLimit(day("2022-03-04"))).isEqualTo(day("2024-03-04"));
        assertThat(terms.decision(told(Heard.NOTHING).notice("2026-03-04").known())
                        .isOpen(day("2026-03-12")))
                .isTrue();
    }

    private static Row row(String what, Gate gate, String from, @Nullable String until) {
        return new Row(what, gate, day(from), until == null ? null : day(until));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static String said(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static Known told(Heard heard) {
        return new Known(null, heard, null, null, null, null, List.of());
    }

    private static Known decided(String served) {
        return new Known(day("2022-01-10"), Heard.NOTHING, null, null, day(served), null, List.of());
    }

    /** What is known so far, said as prose. */
    record Known(
            @Nullable LocalDate notice,
            Heard heard,
            @Nullable LocalDate hearingNotice,
            @Nullable LocalDate held,
            @Nullable LocalDate decision,
            @Nullable LocalDate demand,
            List<Appeal> appeals) {

        Known notice(String day) {
            return new Known(day(day), heard, hearingNotice, held, decision, demand, appeals);
        }

        Known hearingNotice(String day) {
            return hearingNotice(day(day));
        }

        Known hearingNotice(LocalDate day) {
            return new Known(notice, heard, day, held, decision, demand, appeals);
        }

        Known held(String day) {
            return new Known(notice, heard, hearingNotice, day(day), decision, demand, appeals);
        }

        Known demanded(String day) {
            return new Known(notice, heard, hearingNotice, held, decision, day(day), appeals);
        }

        Known appeal(Appeal appeal) {
            return new Known(
                    notice,
                    heard,
                    hearingNotice,
                    held,
                    decision,
                    demand,
                    Stream.concat(appeals.stream(), Stream.of(appeal)).toList());
        }

        Proceedings known() {
            return new Proceedings(notice, heard, hearingNotice, held, decision, PAY_DAYS, demand, appeals);
        }
    }
}

package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.platform.TimeTravel;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A round of 2,000 applications is ranked, published, planned and issued in a minute of machine time, its 2,000 cases moved
 * on included; and its page opens as fast as that of a round of 20, by turns in the same run. The applications but one
 * of each round are copies made by SQL; all steps go through the doors. Run alone by
 * {@code ./mvnw verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=LargeRoundRun}.
 */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class, RoundCopies.class})
class LargeRoundRun {

    private static final int LARGE = Integer.getInteger("fundcase.round", 2_000);
    private static final int SMALL = 20;
    private static final int TURNS = 60;
    private static final int WARM_UPS = 15;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final double RATIO = 1.5;
    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");
    private static final Instant ENDS = Instant.parse("2022-03-20T09:00:00Z");

    @Autowired
    Bureau bureau;

    @Autowired
    GrantCases cases;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    RoundCopies copies;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    private final List<String> ratios = new ArrayList<>();
    private double worst;
    private Visitor officer;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void ranksPublishesAndIssuesTwoThousandInAMinuteAndOpensAsFastAsTwenty() {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        for (int million = 0; million < LARGE * 30_000L / 1_000_000 + 2; million++) {
            payout.budget("常州市", CHANGZHOU);
        }
        Round small = round();
        Round large = round();
        reviewed(small, SMALL);
        reviewed(large, LARGE);
        officer = new Visitor(port);
        officer.signIn(bureau.cityOfficer().username(), Bureau.PASSWORD);

        Duration spent = walked(small, large);
        spent = spent.plus(settled(large));
        compare(Stage.PAYING, small, large);
        System.out.printf(
                Locale.ROOT,
                "%d applications: %.1f s (at most %d)%npage against that of %d: %s (at most %.1f ×)%n",
                LARGE,
                spent.toMillis() / 1000.0,
                LONGEST.toSeconds(),
                SMALL,
                ratios,
                RATIO);
        assertThat(spent).isLessThanOrEqualTo(LONGEST);
        assertThat(worst).isLessThanOrEqualTo(RATIO);
    }

    /** What the large one took; before each step the pages are compared. */
    private Duration walked(Round small, Round large) {
        Duration spent = Duration.ZERO;
        for (Stage stage = Stage.RANKING; stage != null; stage = after(stage)) {
            compare(stage, small, large);
            walk.next(small);
            walk.act(small, stage);
            walk.next(large);
            spent = spent.plus(timed(stage, large));
        }
        return spent;
    }

    private static @Nullable Stage after(Stage stage) {
        List<Stage> order = List.of(
                Stage.RANKING,
                Stage.COLLECTIVE_DECISION,
                Stage.PUBLICATION,
                Stage.PUBLICITY_CONCLUSION,
                Stage.ALLOCATION,
                Stage.FINANCE_REVIEW,
                Stage.ISSUE);
        int next = order.indexOf(stage) + 1;
        return next < order.size() ? order.get(next) : null;
    }

    private Round round() {
        return bureau.openRound(CHANGZHOU, "CZ2022", ENDS, Map.of());
    }

    /** One application through the doors, and as many copies of it as are missing. */
    private void reviewed(Round round, int applications) {
        time.close();
        Bureau.Applicant applicant = bureau.enterprise();
        payout.account(applicant);
        GrantCase original = bureau.recommended(round, applicant);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.await(original.id(), CaseState.IN_REVIEW);
        bureau.complete(original.id(), Stage.REVIEW, "support", bureau.cityOfficer());
        copies.copy(cases.get(original.id()), applications - 1);
    }

    private Duration timed(Stage stage, Round round) {
        long begun = System.nanoTime();
        walk.act(round, stage);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(Locale.ROOT, "%s %.1f s%n", stage, took.toMillis() / 1000.0);
        return took;
    }

    /** Until the job of the last application is done. */
    private Duration settled(Round round) {
        long begun = System.nanoTime();
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> LARGE == cases.states(round.id()).getOrDefault(CaseState.AWAITING_PAYMENT, 0));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(Locale.ROOT, "applications moved on %.1f s%n", took.toMillis() / 1000.0);
        return took;
    }

    private void compare(Stage stage, Round small, Round large) {
        long[] ofSmall = new long[TURNS];
        long[] ofLarge = new long[TURNS];
        for (int turn = -WARM_UPS; turn < TURNS; turn++) {
            long first = opened(turn % 2 == 0 ? small : large);
            long second = opened(turn % 2 == 0 ? large : small);
            if (turn >= 0) {
                ofSmall[turn] = turn % 2 == 0 ? first : second;
                ofLarge[turn] = turn % 2 == 0 ? second : first;
            }
        }
        double ratio = median(ofLarge) / median(ofSmall);
        worst = Math.max(worst, ratio);
        ratios.add(String.format(
                Locale.ROOT,
                "%s %.2f × (%.1f ms / %.1f ms)",
                stage,
                ratio,
                median(ofLarge) / 1e6,
                median(ofSmall) / 1e6));
    }

    private long opened(Round round) {
        long begun = System.nanoTime();
        int status = officer.get("/rounds/" + round.id()).statusCode();
        long took = System.nanoTime() - begun;
        assertThat(status).isEqualTo(200);
        return took;
    }

    private static double median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}

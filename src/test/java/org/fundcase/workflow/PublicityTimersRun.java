package org.fundcase.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.flowable.cmmn.api.CmmnHistoryService;
import org.flowable.cmmn.api.CmmnTaskService;
import org.flowable.cmmn.engine.CmmnEngineConfiguration;
import org.flowable.task.api.Task;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.platform.TimeTravel;
import org.fundcase.scenario.Bureau;
import org.fundcase.schemes.SchemeVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publicities that begin over ninety days with the holidays of spring 2022: each ends on the day after its last
 * one, once, though the engine's executor stops and starts on the way. Run alone by
 * {@code ./mvnw verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=PublicityTimersRun}; with
 * {@code -Dfundcase.timers=1000} it takes a thousand.
 */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class})
class PublicityTimersRun {

    private static final int ROUNDS = Integer.getInteger("fundcase.timers", 100);
    private static final int DAYS = 90;
    private static final int PERIOD = 7;
    private static final int LONGEST_BREAK = 14;
    private static final LocalDate FIRST = LocalDate.of(2022, 3, 2);

    @Autowired
    Bureau bureau;

    @Autowired
    CmmnTaskService tasks;

    @Autowired
    CmmnHistoryService engineHistory;

    @Autowired
    CmmnEngineConfiguration engine;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TimeTravel time;

    private final Map<UUID, LocalDate> lastDays = new HashMap<>();

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void everyPublicityEndsOnceAndOnItsDay() {
        for (int i = 0; i < ROUNDS; i++) {
            publish(FIRST.plusDays(i % DAYS));
        }
        for (int day = 0; day <= DAYS + PERIOD + LONGEST_BREAK; day++) {
            pass(FIRST.plusDays(day), day % 30 == 29);
        }
        List<String> fired = concluding();
        assertThat(fired).hasSize(ROUNDS).doesNotHaveDuplicates();
    }

    private void publish(LocalDate published) {
        UUID id = bureau.openRound(
                        new SchemeVersion("CZ-II-2019", "2019"),
                        "CZ2022",
                        Instant.parse("2022-12-31T09:00:00Z"),
                        Map.of())
                .id();
        LocalDate last = calendar.plusCalendarDays(published, PERIOD);
        lastDays.put(id, last);
        finish(id, Map.of());
        finish(id, Map.of());
        finish(id, Map.of("decisionOutcome", "APPROVED"));
        Instant end = last.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
        finish(id, Map.of("publicityEnds", Date.from(end)));
    }

    private void finish(UUID id, Map<String, Object> variables) {
        Task task = tasks.createTaskQuery().caseInstanceId(id.toString()).singleResult();
        transaction.executeWithoutResult(status -> tasks.complete(task.getId(), variables));
    }

    /** A minute before the day nothing of it has fired; soon after it has begun all has. */
    private void pass(LocalDate day, boolean restart) {
        assertThat(Set.copyOf(concluding())).isEqualTo(over(day.minusDays(1)));
        if (restart) {
            engine.getAsyncExecutor().shutdown();
        }
        time.to(day.atTime(0, 1));
        if (restart) {
            engine.getAsyncExecutor().start();
        }
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> Set.copyOf(concluding())
                .equals(over(day)));
        time.to(day.atTime(23, 58));
    }

    private Set<String> over(LocalDate day) {
        return lastDays.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(day))
                .map(entry -> entry.getKey().toString())
                .collect(Collectors.toSet());
    }

    /** The rounds of the conclusions that have ever opened, one for each opening. */
    private List<String> concluding() {
        return engineHistory
                .createHistoricTaskInstanceQuery()
                .taskDefinitionKey("publicityConclusionTask")
                .list()
                .stream()
                .map(task -> task.getScopeId())
                .filter(id -> lastDays.containsKey(UUID.fromString(id)))
                .toList();
    }
}

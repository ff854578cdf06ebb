package org.fundcase.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.Plans;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.platform.BusinessTravel;
import org.fundcase.publicity.NewNotice;
import org.fundcase.publicity.Notices;
import org.fundcase.rounds.Meetings;
import org.fundcase.rounds.NewMeeting;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Walks the round of 2019 in whatever order its model has, from the end of the window to the issue. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "fundcase.demo.story", havingValue = "changzhou-2019")
class Year2019Round {

    private static final byte[] PAPER = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final String ISSUED = "常工信融合〔2019〕215号";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration A_DAY = Duration.ofSeconds(4);
    private static final int LONGEST_PUBLICITY = 20;

    private final Workflow workflow;
    private final GrantCases cases;
    private final Meetings meetings;
    private final Notices notices;
    private final Plans plans;
    private final DemoPeople people;
    private final BusinessTravel travel;
    private final Clock clock;

    Year2019Round(
            Workflow workflow,
            GrantCases cases,
            Meetings meetings,
            Notices notices,
            Plans plans,
            DemoPeople people,
            BusinessTravel travel,
            Clock clock) {
        this.workflow = workflow;
        this.cases = cases;
        this.meetings = meetings;
        this.notices = notices;
        this.plans = plans;
        this.people = people;
        this.travel = travel;
        this.clock = clock;
    }

    /** @param propose says for an application what the review proposes */
    void toTheMoney(UUID round, BiConsumer<UUID, SignedIn> propose) {
        while (!workflow.course(round).active().contains(Stage.PAYING)) {
            CaseTask task = next(round);
            SignedIn by = task.stage() == Stage.ISSUE ? people.get("shi-gx2") : people.of(task.officeId());
            prepare(round, task.stage(), by, propose);
            complete(task, by);
        }
    }

    /** While nobody has anything to do, the public looks on, and days go by. */
    private CaseTask next(UUID round) {
        for (int day = 0; day < LONGEST_PUBLICITY; day++) {
            Optional<CaseTask> task =
                    await(() -> workflow.openTasks(round).stream().findFirst(), A_DAY);
            if (task.isPresent()) {
                return task.get();
            }
            travel.to(LocalDateTime.now(clock).plusDays(1));
        }
        throw new IllegalStateException(
                "The round stands still at " + workflow.course(round).active());
    }

    private void prepare(UUID round, Stage stage, SignedIn by, BiConsumer<UUID, SignedIn> propose) {
        LocalDate today = LocalDate.now(clock);
        switch (stage) {
            case RANKING -> cases.ofRound(round).forEach(one -> review(one, propose));
            case COLLECTIVE_DECISION ->
                meetings.record(
                        round,
                        new NewMeeting("〔2019〕18号", today.toString(), "局党组成员（示例）", "", "同意名单和金额"),
                        "会议纪要.pdf",
                        paper(),
                        by);
            case PUBLICATION ->
                notices.publish(round, new NewNotice(today.toString(), "市工信局门户网站"), "公示截图.pdf", paper(), by);
            case ISSUE -> plans.number(round, ISSUED, by);
            default -> {
                // Nothing is needed but the step.
            }
        }
    }

    private void review(GrantCase one, BiConsumer<UUID, SignedIn> propose) {
        await(() -> Optional.of(cases.get(one.id())).filter(now -> now.state() == CaseState.IN_REVIEW), LONGEST);
        CaseTask task = workflow.openTasks(one.id()).get(0);
        SignedIn reviewer = people.of(task.officeId());
        propose.accept(one.id(), reviewer);
        complete(task, reviewer);
    }

    /** The outcome that leads on. */
    private void complete(CaseTask task, SignedIn by) {
        Outcome forward = task.stage().outcomes().iterator().next();
        workflow.complete(new TaskCompletion(task.id(), forward, List.of(), "", task.version()), by);
    }

    private static ByteArrayInputStream paper() {
        return new ByteArrayInputStream(PAPER);
    }

    private static <T> Optional<T> await(Supplier<Optional<T>> what, Duration longest) {
        Instant latest = Instant.now().plus(longest);
        Optional<T> found = what.get();
        while (found.isEmpty() && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            found = what.get();
        }
        return found;
    }
}

package org.fundcase.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.fundcase.publicity.NewNotice;
import org.fundcase.publicity.Notices;
import org.fundcase.rounds.Meetings;
import org.fundcase.rounds.NewMeeting;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes the steps of a round, each as the office does to which it belongs, in whatever order the model has. */
@Component
@Profile("demo")
class DemoCourse {

    private static final byte[] PAPER = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /**
     * How the papers of a round are numbered.
     *
     * @param meeting as 〔2019〕18号
     * @param issued of the paper that issues the money
     */
    record Numbers(String meeting, String issued) {}

    private final Workflow workflow;
    private final GrantCases cases;
    private final Meetings meetings;
    private final Notices notices;
    private final Plans plans;
    private final DemoPeople people;
    private final Clock clock;

    DemoCourse(
            Workflow workflow,
            GrantCases cases,
            Meetings meetings,
            Notices notices,
            Plans plans,
            DemoPeople people,
            Clock clock) {
        this.workflow = workflow;
        this.cases = cases;
        this.meetings = meetings;
        this.notices = notices;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /** What stands for a paper in the demo. */
    static byte[] paperBytes() {
        return PAPER.clone();
    }

    /** @param propose says for an application what the review proposes */
    void step(CaseTask task, Numbers numbers, BiConsumer<UUID, SignedIn> propose) {
        SignedIn first = people.of(task.officeId());
        SignedIn by =
                switch (task.stage()) {
                    case ISSUE -> people.get(first.username() + "2");
                    case COLLECTIVE_DECISION ->
                        people.get(meetings.mayRecord(task.caseId()).get(0));
                    default -> first;
                };
        prepare(task, numbers, by, propose);
        complete(task, by);
    }

    private void prepare(CaseTask task, Numbers numbers, SignedIn by, BiConsumer<UUID, SignedIn> propose) {
        UUID round = task.caseId();
        String today = LocalDate.now(clock).toString();
        switch (task.stage()) {
            case RANKING -> review(round, propose);
            case COLLECTIVE_DECISION ->
                meetings.record(
                        round,
                        new NewMeeting(numbers.meeting(), today, "班子成员（示例）", "", "同意名单和金额"),
                        "会议纪要.pdf",
                        paper(),
                        by);
            case PUBLICATION -> notices.publish(round, new NewNotice(today, "市工业和信息化局门户网站"), "公示截图.pdf", paper(), by);
            case ISSUE -> plans.number(round, numbers.issued(), by);
            default -> {
                // Nothing is needed but the step.
            }
        }
    }

    /** Every application of a round is reviewed and supported. */
    void review(UUID round, BiConsumer<UUID, SignedIn> propose) {
        cases.ofRound(round).forEach(one -> review(one, propose));
    }

    private void review(GrantCase one, BiConsumer<UUID, SignedIn> propose) {
        if (one.state() == CaseState.AWAITING_DECISION) {
            return;
        }
        awaitReview(one.id());
        CaseTask task = workflow.openTasks(one.id()).get(0);
        SignedIn reviewer = people.of(task.officeId());
        propose.accept(one.id(), reviewer);
        complete(task, reviewer);
    }

    /** Every application of a round is told that the review began, one after the other. */
    void awaitReview(UUID application) {
        await(() -> Optional.of(cases.get(application)).filter(now -> now.state() == CaseState.IN_REVIEW), LONGEST);
    }

    /** The outcome that leads on. */
    private void complete(CaseTask task, SignedIn by) {
        Outcome forward = task.stage().outcomes().iterator().next();
        workflow.complete(new TaskCompletion(task.id(), forward, List.of(), "", task.version()), by);
    }

    private static ByteArrayInputStream paper() {
        return new ByteArrayInputStream(PAPER);
    }

    /** The task at which the round stands, as soon as there is one; empty if there is none for so long. */
    Optional<CaseTask> next(UUID round, Duration longest) {
        return await(() -> workflow.openTasks(round).stream().findFirst(), longest);
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

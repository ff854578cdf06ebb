package org.fundcase.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.fundcase.accounts.SignedIn;
import org.fundcase.platform.BusinessTravel;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Walks the round of 2019 from the end of the window to the issue, while days go by. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "fundcase.demo.story", havingValue = "changzhou-2019")
class Year2019Round {

    private static final DemoCourse.Numbers NUMBERS = new DemoCourse.Numbers("〔2019〕18号", "常工信融合〔2019〕215号");
    private static final Duration A_DAY = Duration.ofSeconds(4);
    private static final int LONGEST_PUBLICITY = 20;

    private final Workflow workflow;
    private final DemoCourse course;
    private final BusinessTravel travel;
    private final Clock clock;

    Year2019Round(Workflow workflow, DemoCourse course, BusinessTravel travel, Clock clock) {
        this.workflow = workflow;
        this.course = course;
        this.travel = travel;
        this.clock = clock;
    }

    /** @param propose says for an application what the review proposes */
    void toTheMoney(UUID round, BiConsumer<UUID, SignedIn> propose) {
        while (!workflow.course(round).active().contains(Stage.PAYING)) {
            course.step(next(round), NUMBERS, propose);
        }
    }

    /** While nobody has anything to do, the public looks on, and days go by. */
    private CaseTask next(UUID round) {
        for (int day = 0; day < LONGEST_PUBLICITY; day++) {
            Optional<CaseTask> task = course.next(round, A_DAY);
            if (task.isPresent()) {
                return task.get();
            }
            travel.to(LocalDateTime.now(clock).plusDays(1));
        }
        throw new IllegalStateException(
                "The round stands still at " + workflow.course(round).active());
    }
}

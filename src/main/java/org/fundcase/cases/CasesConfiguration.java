package org.fundcase.cases;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the room: recording what a page saved by itself, and moving applications on with their round. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

    /** Between two tries of a job that found the database away. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<Void> recordContentsJob(RecordContents contents) {
        return Tasks.oneTime(RecordContents.TASK)
                .onFailure(new OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> contents.settle(caseOf(instance.getId())));
    }

    @Bean
    OneTimeTask<Void> moveWithRoundJob(MoveWithRound moves) {
        return Tasks.oneTime(MoveWithRound.TASK)
                .onFailure(new OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> moves.move(caseOf(instance.getId())));
    }

    /** Jobs about a case are named by it and by something that tells them apart. */
    private static UUID caseOf(String name) {
        return UUID.fromString(name.substring(0, name.indexOf('/')));
    }
}

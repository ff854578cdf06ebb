package org.fundcase.cases;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of the room: recording what a page saved by itself. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

    /** Between two tries of a job that found the database away. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<Void> recordContentsJob(RecordContents contents) {
        return Tasks.oneTime(RecordContents.TASK)
                .onFailure(new OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> contents.settle(UUID.fromString(
                        instance.getId().substring(0, instance.getId().indexOf('/')))));
    }
}

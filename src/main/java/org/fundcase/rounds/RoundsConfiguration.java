package org.fundcase.rounds;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of the room: letting go what has been in the project pool for too long. */
@Configuration(proxyBeanMethods = false)
class RoundsConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> expirePoolJob(ProjectPool pool) {
        return Tasks.recurring("expire-pool", FixedDelay.of(PAUSE)).execute((instance, context) -> pool.expire());
    }
}

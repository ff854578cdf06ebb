package org.fundcase.allocation;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the room: an application goes on with its money, a round with all of its. */
@Configuration(proxyBeanMethods = false)
class AllocationConfiguration {

    static final TaskDescriptor<Void> CASE = TaskDescriptor.of("follow-payments-of-case");
    static final TaskDescriptor<Void> ROUND = TaskDescriptor.of("follow-money-of-round");

    /** Between two tries of a job that found the database away. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<Void> followCaseJob(FollowPayments payments) {
        return Tasks.oneTime(CASE)
                .onFailure(new OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> payments.follow(UUID.fromString(instance.getId()), Actor.SYSTEM));
    }

    @Bean
    OneTimeTask<Void> followRoundJob(FollowRound rounds) {
        return Tasks.oneTime(ROUND).onFailure(new OnFailureRetryLater<>(PAUSE)).execute((instance, context) -> {
            String name = instance.getId();
            rounds.follow(UUID.fromString(name.substring(0, name.indexOf('/'))));
        });
    }
}

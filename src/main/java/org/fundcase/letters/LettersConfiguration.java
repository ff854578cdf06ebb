package org.fundcase.letters;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.fundcase.kernel.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The makers of PDF and the job that uses them. */
@Configuration(proxyBeanMethods = false)
class LettersConfiguration {

    /** Between two tries of a paper whose files could not be made. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int MOST_TRIES = 8;

    @Bean
    LibreOffice libreOffice(LetterSettings settings, Home home) throws IOException {
        return new LibreOffice(settings, fonts(home));
    }

    @Bean
    MakePdf makePdf(LibreOffice libreOffice, Home home) {
        return new MakePdf(libreOffice, new FormattingObjects(fonts(home)));
    }

    @Bean
    OneTimeTask<Void> makeLetterJob(MakeLetter makeLetter, Troubles troubles) {
        return Tasks.oneTime(MakeLetter.TASK)
                .onFailure(untilGivenUp(new OnFailureRetryLater<>(PAUSE), troubles))
                .execute((instance, context) -> {
                    UUID id = UUID.fromString(instance.getId());
                    try {
                        makeLetter.make(id);
                        troubles.made(id);
                    } catch (IOException | RuntimeException e) {
                        troubles.met(id, e);
                        throw new IllegalStateException("A paper's files were not made; the job is tried again", e);
                    }
                });
    }

    @Bean
    OneTimeTask<Void> drawPapersJob(DrawPapers drawPapers, Troubles troubles) {
        return Tasks.oneTime(DrawPapers.TASK)
                .onFailure(untilGivenUp(new ExponentialBackoffFailureHandler<>(PAUSE), troubles))
                .execute((instance, context) -> drawPapers.draw(UUID.fromString(instance.getId())));
    }

    /** After so many tries a person has to: the page of the papers says so. */
    private static FailureHandler<Void> untilGivenUp(FailureHandler<Void> again, Troubles troubles) {
        return new MaxRetriesFailureHandler<>(
                MOST_TRIES,
                again,
                (complete, operations) -> troubles.gaveUp(
                        UUID.fromString(complete.getExecution().taskInstance.getId())));
    }

    private static Path fonts(Home home) {
        return home.resolve("templates/fonts");
    }
}

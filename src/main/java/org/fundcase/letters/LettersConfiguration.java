package org.fundcase.letters;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Bean
    LibreOffice libreOffice(LetterSettings settings, Home home) throws IOException {
        return new LibreOffice(settings, fonts(home));
    }

    @Bean
    MakePdf makePdf(LibreOffice libreOffice, Home home) {
        return new MakePdf(libreOffice, new FormattingObjects(fonts(home)));
    }

    @Bean
    OneTimeTask<Void> makeLetterJob(MakeLetter makeLetter) {
        return Tasks.oneTime(MakeLetter.TASK)
                .onFailure(new OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> {
                    try {
                        makeLetter.make(UUID.fromString(instance.getId()));
                    } catch (IOException e) {
                        throw new UncheckedIOException("A paper's files were not made; the job is tried again", e);
                    }
                });
    }

    @Bean
    OneTimeTask<Void> drawPapersJob(DrawPapers drawPapers) {
        return Tasks.oneTime(DrawPapers.TASK)
                .onFailure(new ExponentialBackoffFailureHandler<>(PAUSE))
                .execute((instance, context) -> drawPapers.draw(UUID.fromString(instance.getId())));
    }

    private static Path fonts(Home home) {
        return home.resolve("templates/fonts");
    }
}

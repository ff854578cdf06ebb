package org.fundcase.documents;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.fundcase.documents.reading.DocumentReader;
import org.fundcase.documents.reading.PageImages;
import org.fundcase.documents.reading.ReadingLimits;
import org.fundcase.kernel.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The warm child that reads, the one that draws pages, and the job that uses the first. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    private static final String FONT = "templates/fonts/NotoSerifSC-Regular.ttf";

    @Bean
    DocumentReader documentReader(Home home) {
        return new DocumentReader(ReadingLimits.DEFAULT, font(home));
    }

    @Bean
    PageImages pageImages(Home home) {
        return new PageImages(ReadingLimits.DEFAULT, font(home));
    }

    @Bean
    OneTimeTask<Void> readDocumentJob(ReadDocument readDocument) {
        return Tasks.oneTime(ReadDocument.TASK).execute((instance, context) -> {
            try {
                readDocument.read(UUID.fromString(instance.getId()));
            } catch (IOException e) {
                throw new UncheckedIOException("The store is away; the job is tried again", e);
            }
        });
    }

    private static Path font(Home home) {
        return home.resolve(FONT);
    }
}

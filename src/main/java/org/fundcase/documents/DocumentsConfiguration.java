package org.fundcase.documents;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.fundcase.documents.reading.DocumentReader;
import org.fundcase.documents.reading.PageImages;
import org.fundcase.documents.reading.ReadingLimits;
import org.fundcase.documents.reading.RegionReader;
import org.fundcase.kernel.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The warm child that reads, the one that draws pages, and the job that uses the first. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    private static final String FONT = "templates/fonts/NotoSerifSC-Regular.ttf";
    /** Between two tries of a job that found database or store away. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    DocumentReader documentReader(Home home, @Value("${fundcase.documents.patience}") Duration patience) {
        DocumentReader reader = new DocumentReader(ReadingLimits.DEFAULT.withPerDocument(patience), font(home));
        reader.prepare();
        return reader;
    }

    @Bean
    PageImages pageImages(Home home, @Value("${fundcase.documents.patience}") Duration patience) {
        return new PageImages(ReadingLimits.DEFAULT.withPerDocument(patience), font(home));
    }

    @Bean
    RegionReader regionReader(PageImages pages, DocumentReader reader) {
        return new RegionReader(pages, reader);
    }

    /** The parts of a request lie with the other files that pass through. */
    @Bean
    MultipartConfigElement multipart(MultipartProperties properties, Passing passing) {
        properties.setLocation(passing.folder().toString());
        return properties.createMultipartConfig();
    }

    @Bean
    OneTimeTask<Void> readDocumentJob(ReadDocument readDocument) {
        return Tasks.oneTime(ReadDocument.TASK)
                .onFailure(new OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> {
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

package org.fundcase.documents;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.fundcase.documents.reading.DocumentReader;
import org.fundcase.documents.reading.Reading;
import org.fundcase.kernel.Words;
import org.fundcase.storage.ObjectStore;
import org.springframework.stereotype.Component;

/**
 * The job that reads a document after its upload: fetch, read in the child JVM, write down. Two tries; what cannot be
 * read then stays as a document a person looks at, never a dropped one. Running it again changes nothing.
 */
@Component
class ReadDocument {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("read-document");

    private static final int TRIES = 2;

    private final ObjectStore store;
    private final DocumentReader reader;
    private final DocumentRows rows;
    private final ReadingRows readings;
    private final Passing passing;

    ReadDocument(ObjectStore store, DocumentReader reader, DocumentRows rows, ReadingRows readings, Passing passing) {
        this.store = store;
        this.reader = reader;
        this.rows = rows;
        this.readings = readings;
        this.passing = passing;
    }

    void read(UUID documentId) throws IOException {
        StoredDocument document = rows.find(documentId).orElseThrow();
        while (rows.find(documentId).orElseThrow().reading() == StoredDocument.State.PENDING) {
            int tried = readings.countTry(documentId);
            Reading reading = tried > TRIES ? interrupted() : attempt(document);
            boolean again = reading instanceof Reading.Failed failed && failed.retryable() && tried < TRIES;
            if (!again) {
                readings.write(document, reading);
            }
        }
    }

    /** The application itself ended during both tries. */
    private static Reading interrupted() {
        return new Reading.Failed(Words.of("读取两次都中断了，由人工查看。"), false);
    }

    private Reading attempt(StoredDocument document) throws IOException {
        Path copy = passing.file(suffix(document.fileName()));
        try (InputStream bytes = store.open(document.objectKey())) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return reader.read(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String suffix(String fileName) {
        return fileName.matches(".*\\.[A-Za-z]{2,5}") ? fileName.substring(fileName.lastIndexOf('.')) : ".bin";
    }
}

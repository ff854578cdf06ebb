package org.fundcase.documents;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.util.UUID;
import org.fundcase.documents.reading.Reading;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/**
 * The job that reads a document after its upload: fetch, read in the child JVM, write down. Two tries; what cannot be
 * read then stays as a document a person looks at, never a dropped one. Running it again changes nothing.
 */
@Component
class ReadDocument {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("read-document");

    private static final int TRIES = 2;

    private final ReadStored stored;
    private final DocumentRows rows;
    private final ReadingRows readings;
    private final DrawPage draw;

    ReadDocument(ReadStored stored, DocumentRows rows, ReadingRows readings, DrawPage draw) {
        this.stored = stored;
        this.rows = rows;
        this.readings = readings;
        this.draw = draw;
    }

    void read(UUID documentId) throws IOException {
        StoredDocument document = rows.find(documentId).orElseThrow();
        while (rows.find(documentId).orElseThrow().reading() == StoredDocument.State.PENDING) {
            int tried = readings.countTry(documentId);
            Reading reading = tried > TRIES ? interrupted() : stored.read(document.objectKey(), document.fileName());
            boolean again = reading instanceof Reading.Failed failed && failed.retryable() && tried < TRIES;
            if (!again) {
                readings.write(document, reading);
                lookable(document, reading);
            }
        }
    }

    /** Also where nothing was read a person has the pages to look at; drawing may take long, so the outcome is told before. */
    private void lookable(StoredDocument document, Reading reading) throws IOException {
        Integer pages = reading instanceof Reading.Read ? null : draw.count(document);
        if (pages != null) {
            readings.countPages(document.id(), pages);
        }
    }

    /** The application itself ended during both tries. */
    private static Reading interrupted() {
        return new Reading.Failed(Words.of("读取两次都中断了，由人工查看。"), false);
    }
}

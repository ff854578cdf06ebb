package org.fundcase.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Sha256;
import org.fundcase.storage.ObjectStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a file of a paper into the store under its hash, then its row and event in one transaction. */
@Component
class KeepFile {

    private final LetterRows rows;
    private final ObjectStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    KeepFile(LetterRows rows, ObjectStore store, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.rows = rows;
        this.store = store;
        this.events = events;
        this.transaction = transaction;
    }

    /** @param madeBy the program that made it, for the record */
    void keep(UUID id, Letter.Form form, Path made, String madeBy) throws IOException {
        byte[] bytes = Files.readAllBytes(made);
        Letter.File file = new Letter.File(form, Sha256.of(bytes), bytes.length);
        store.put(file.objectKey(), made, file.sha256());
        transaction.executeWithoutResult(status -> record(id, file, madeBy));
    }

    private void record(UUID id, Letter.File file, String madeBy) {
        if (rows.insert(id, file, madeBy)) {
            LetterRows.Frozen frozen = rows.frozen(id);
            events.publishEvent(new LetterEvent.LetterMade(
                    frozen.subject(), id, frozen.kind(), frozen.number(), file, Actor.SYSTEM));
        }
    }
}

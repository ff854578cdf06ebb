package org.fundcase.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.fundcase.documents.reading.PageImage;
import org.fundcase.documents.reading.PageImages;
import org.fundcase.storage.ObjectStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has a page of stored bytes drawn in the child. */
@Component
class DrawPage {

    private final ObjectStore store;
    private final PageImages images;
    private final Passing passing;

    DrawPage(ObjectStore store, PageImages images, Passing passing) {
        this.store = store;
        this.images = images;
        this.passing = passing;
    }

    /**
     * @param number from 1
     * @throws IOException if the store does not give the bytes
     */
    PageImage of(StoredDocument document, int number) throws IOException {
        Path copy = passing.file(".bin");
        try (InputStream bytes = store.open(document.objectKey())) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return images.page(copy, number);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** How many pages there are to look at where nothing was read; null where the file cannot be drawn either. */
    @Nullable Integer count(StoredDocument document) throws IOException {
        return of(document, 1) instanceof PageImage.Drawn drawn ? drawn.pages() : null;
    }
}

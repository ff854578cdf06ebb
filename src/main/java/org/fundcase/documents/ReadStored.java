package org.fundcase.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.fundcase.documents.reading.DocumentReader;
import org.fundcase.documents.reading.Reading;
import org.fundcase.storage.ObjectStore;
import org.springframework.stereotype.Component;

/** Fetches stored bytes and has them read in the child. */
@Component
class ReadStored {

    private final ObjectStore store;
    private final DocumentReader reader;
    private final Passing passing;

    ReadStored(ObjectStore store, DocumentReader reader, Passing passing) {
        this.store = store;
        this.reader = reader;
        this.passing = passing;
    }

    /**
     * @param fileName gives the copy its ending
     * @throws IOException if the store does not give the bytes
     */
    Reading read(String objectKey, String fileName) throws IOException {
        Path copy = passing.file(suffix(fileName));
        try (InputStream bytes = store.open(objectKey)) {
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

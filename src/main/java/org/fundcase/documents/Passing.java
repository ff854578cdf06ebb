package org.fundcase.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundcase.documents.reading.Folders;
import org.springframework.stereotype.Component;

/** Where files lie while they pass through: on their way in, to the reader, to the page. A kill leaves nothing for good. */
@Component
class Passing implements AutoCloseable {

    private final Path folder;

    Passing() throws IOException {
        folder = Folders.create();
    }

    Path folder() {
        return folder;
    }

    /** A new empty file; the caller deletes it. */
    Path file(String suffix) throws IOException {
        return Files.createTempFile(folder, "pass", suffix);
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}

package org.fundcase.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fundcase.kernel.Sha256;
import org.fundcase.storage.ObjectStore;
import org.springframework.stereotype.Component;

/** The heads of the global chain, kept in the object store where no database user reaches them. */
@Component
class Anchors {

    private static final String FOLDER = "anchors/";

    private final ObjectStore store;

    Anchors(ObjectStore store) {
        this.store = store;
    }

    void put(long number, byte[] hash) {
        byte[] text = HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
        try {
            Path file = Files.createTempFile("anchor", ".txt");
            try {
                Files.write(file, text);
                store.put(FOLDER + number, file, Sha256.of(text));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Seal " + number + " is written but could not be anchored", e);
        }
    }

    /** Hex hash by seal number. */
    Map<Long, String> all() {
        Map<Long, String> anchors = new TreeMap<>();
        try (Stream<String> keys = store.keys(FOLDER)) {
            for (String key : (Iterable<String>) keys::iterator) {
                anchors.put(Long.parseLong(key.substring(FOLDER.length())), read(key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The anchors cannot be read", e);
        }
        return anchors;
    }

    private String read(String key) throws IOException {
        try (InputStream in = store.open(key)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}

package org.fundcase.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundcase.kernel.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store promises; each store has a test class that extends this. */
abstract class ObjectStoreContract {

    @TempDir
    Path files;

    abstract ObjectStore store() throws IOException;

    @Test
    void givesBackTheBytesItTook() throws IOException {
        String key = put("发票");
        assertThat(read(key)).isEqualTo("发票");
        assertThat(store().contains(key)).isTrue();
    }

    @Test
    void keepsWhatCameInAStreamUnderTheHashOfItsBytes() throws IOException {
        byte[] bytes = new byte[20_000_000];
        new Random(1).nextBytes(bytes);
        String key = key();
        ObjectStore store = store();
        try (Incoming incoming = store.receive(new ByteArrayInputStream(bytes), files)) {
            assertThat(incoming.sha256()).isEqualTo(Sha256.of(bytes));
            store.put(key, incoming);
        }
        try (InputStream in = store.open(key)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void neverRewritesAnObject() throws IOException {
        String key = put("first");
        Path second = file("second");
        store().put(key, second, sha256("second"));
        assertThat(read(key)).isEqualTo("first");
    }

    @Test
    void refusesBytesThatAreNotThoseOfTheHash() throws IOException {
        String key = key();
        Path file = file("flipped");
        assertThatThrownBy(() -> store().put(key, file, sha256("intended"))).isInstanceOf(IOException.class);
        assertThat(store().contains(key)).isFalse();
    }

    @Test
    void anAbsentObjectIsAnErrorOfItsOwn() throws IOException {
        assertThat(store().contains("absent/key")).isFalse();
        assertThatThrownBy(() -> store().open("absent/key")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void refusesKeysThatLeaveTheStore() throws IOException {
        Path file = file("x");
        for (String key : new String[] {"../x", "/x", "a//b", "a/../b", "A", ""}) {
            assertThatThrownBy(() -> store().put(key, file, sha256("x"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void listsKeysBelowAPrefixAndForgetsRemovedOnes() throws IOException {
        String key = put("listed");
        try (Stream<String> keys = store().keys("test/")) {
            assertThat(keys).contains(key);
        }
        store().remove(key);
        store().remove(key);
        assertThat(store().contains(key)).isFalse();
    }

    @Test
    void writersOfOneKeyAtOnceAllSucceedAndOneWins() throws IOException {
        String key = key();
        ObjectStore store = store();
        IntStream.range(0, 8).parallel().forEach(n -> {
            try {
                store.put(key, file("writer " + n), sha256("writer " + n));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(read(key)).startsWith("writer ");
    }

    private String put(String text) throws IOException {
        String key = key();
        store().put(key, file(text), sha256(text));
        return key;
    }

    private String read(String key) throws IOException {
        try (InputStream in = store().open(key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(files.resolve(UUID.randomUUID().toString()), text);
    }

    private static String key() {
        return "test/" + UUID.randomUUID();
    }

    private static String sha256(String text) {
        return Sha256.of(text);
    }
}

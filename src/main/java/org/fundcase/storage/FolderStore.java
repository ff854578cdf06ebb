package org.fundcase.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder as object store: bytes go to a temporary file, are forced to the disk, and get their name by one hard link,
 * so a key either has all its bytes or does not exist, and the first writer wins.
 */
final class FolderStore implements ObjectStore {

    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private final Path root;
    private final Path incoming;

    FolderStore(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.incoming = this.root.resolve(".incoming");
        Files.createDirectories(incoming);
        sweep();
    }

    /** What a kill left half written; a writer of another replica may still be at work on younger files. */
    private void sweep() throws IOException {
        Instant latest = Instant.now().minus(LONGEST_WRITE);
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(latest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void put(String key, Path file, String sha256) throws IOException {
        Path target = target(key);
        if (Files.exists(target)) {
            return;
        }
        Path temporary = incoming.resolve(UUID.randomUUID().toString());
        try {
            copyDurably(file, temporary, sha256);
            publish(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public Incoming receive(InputStream body, Path folder) throws IOException {
        return Incoming.of(incoming.resolve(UUID.randomUUID().toString()), body, true);
    }

    @Override
    public void put(String key, Incoming bytes) throws IOException {
        Path target = target(key);
        if (!Files.exists(target)) {
            // While the disk is still at the bytes.
            makeDurably(target.resolveSibling(""));
            bytes.requireForced();
            publish(bytes.file(), target);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(target(key));
    }

    @Override
    public boolean contains(String key) {
        return Files.exists(target(key));
    }

    @Override
    public Stream<String> keys(String prefix) throws IOException {
        return Files.walk(root)
                .filter(path -> !path.startsWith(incoming) && Files.isRegularFile(path))
                .map(path -> root.relativize(path).toString())
                .filter(key -> key.startsWith(prefix));
    }

    @Override
    public void remove(String key) throws IOException {
        Files.deleteIfExists(target(key));
    }

    private Path target(String key) {
        return root.resolve(Keys.checked(key));
    }

    private static void copyDurably(Path file, Path temporary, String sha256) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            Keys.copyChecked(file, out, sha256);
            channel.force(true);
        }
    }

    /** A new folder is only there after a power cut if its parent was forced too. */
    private void makeDurably(Path folder) throws IOException {
        if (!folder.equals(root) && !Files.isDirectory(folder)) {
            Path parent = folder.resolveSibling("");
            makeDurably(parent);
            Files.createDirectories(folder);
            force(parent);
        }
    }

    private void publish(Path temporary, Path target) throws IOException {
        Path folder = target.resolveSibling("");
        makeDurably(folder);
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException sameKey) {
            // Another writer of the same key was first; objects are written once.
        }
        force(folder);
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException gone) {
            throw new IOException("The folder of an object vanished: " + folder, gone);
        }
    }
}

package org.fundcase.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of the embedded PostgreSQL, which the library unpacks on the first start and never again. On a folder that a
 * kill left half unpacked it fails at every start; so what has no mark of being whole is deleted first.
 */
final class UnpackedServer {

    private static final String WHOLE = ".exists";

    private UnpackedServer() {}

    /** Starts a server; one start after the other for all that share the folder, also of other processes. */
    static synchronized EmbeddedPostgres start(Path folder, EmbeddedPostgres.Builder builder) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel turn = FileChannel.open(
                folder.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock();
            for (Path half : halfUnpacked(folder)) {
                FileSystemUtils.deleteRecursively(half);
            }
            return builder.setOverrideWorkingDirectory(folder.toFile()).start();
        }
    }

    private static List<Path> halfUnpacked(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(one -> one.getFileName().toString().startsWith("PG-") && !Files.exists(one.resolve(WHOLE)))
                    .toList();
        }
    }
}

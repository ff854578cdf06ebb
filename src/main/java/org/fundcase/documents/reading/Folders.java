package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Temporary folders of this process and of its children, named after this process, so that the next start can sweep what
 * a kill left.
 */
public final class Folders {

    private static final String PREFIX = "fundcase-reading-";

    private Folders() {}

    /** An empty folder for what is on its way; the caller deletes its files, a restart after a kill the folder. */
    public static Path create() throws IOException {
        return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    }

    /** Removes the folders of parents that no longer run. */
    static void sweep() throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            left = all.filter(Folders::isOrphan).toList();
        }
        for (Path folder : left) {
            delete(folder);
        }
    }

    private static boolean isOrphan(Path folder) {
        String[] part = folder.getFileName().toString().split("-");
        return folder.getFileName().toString().startsWith(PREFIX)
                && part.length > 3
                && part[2].matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(part[2]))
                        .filter(process -> madeIt(process, folder))
                        .isEmpty();
    }

    /** Numbers come again: in a container every start may have the same. */
    private static boolean madeIt(ProcessHandle process, Path folder) {
        try {
            Instant made = Files.readAttributes(folder, BasicFileAttributes.class)
                    .creationTime()
                    .toInstant();
            return process.info()
                    .startInstant()
                    .map(started -> !made.isBefore(started.minusSeconds(1)))
                    .orElse(true);
        } catch (IOException goneMeanwhile) {
            return true;
        }
    }

    /** Removes a folder with all in it; links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

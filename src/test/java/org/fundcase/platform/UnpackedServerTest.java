package org.fundcase.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first start that was ended while it unpacked does not spoil the next one. */
class UnpackedServerTest {

    @TempDir
    Path folder;

    @Test
    void whatWasLeftHalfUnpackedIsUnpackedAnew() throws Exception {
        Path programs = folder.resolve("programs");
        start(programs, "first");
        Path server = onlyFolderIn(programs);
        // What a kill in the midst of unpacking leaves: some files, and no mark of being whole.
        Files.delete(server.resolve(".exists"));
        Files.delete(server.resolve("bin/initdb"));
        start(programs, "second");
        assertThat(server.resolve(".exists")).exists();
        assertThat(server.resolve("bin/initdb")).exists();
    }

    /** In a JVM of its own: the library remembers within one what it unpacked. */
    private void start(Path programs, String name) throws IOException, InterruptedException {
        Path output = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        programs.toString(),
                        folder.resolve(name).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    private static Path onlyFolderIn(Path programs) throws IOException {
        try (Stream<Path> all = Files.list(programs)) {
            return all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    /** Starts a server on a folder and ends it. */
    static final class Starter {

        public static void main(String[] folders) throws IOException {
            UnpackedServer.start(
                            Path.of(folders[0]),
                            EmbeddedPostgres.builder()
                                    .setDataDirectory(folders[1])
                                    .setCleanDataDirectory(false))
                    .close();
        }
    }
}

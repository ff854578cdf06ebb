package org.fundcase.letters;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * One LibreOffice process per paper, one paper at a time, under a profile of its own, with our fonts, and ended with all
 * its children when it takes too long.
 */
final class LibreOffice implements Closeable {

    private final String program;
    private final Duration patience;
    private final Path folder;

    /** @param fonts the folder of our fonts */
    LibreOffice(LetterSettings settings, Path fonts) throws IOException {
        this.program = settings.soffice();
        this.patience = settings.patience();
        this.folder = Files.createTempDirectory("letters-office");
        FontNames.write(folder.resolve("fonts.conf"), fonts, folder.resolve("font-cache"));
    }

    boolean isInstalled() {
        if (program.contains(File.separator)) {
            return Files.isExecutable(Path.of(program));
        }
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return !program.isBlank()
                && Stream.of(path.split(File.pathSeparator))
                        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    /** @throws IOException if there is no PDF in time */
    synchronized void convert(Path docx, Path pdf) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Path made = out.resolve(docx.getFileName().toString().replaceAll("\\.docx$", ".pdf"));
        Files.deleteIfExists(made);
        run(List.of(
                program,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                out.toString(),
                docx.toString()));
        if (!Files.exists(made)) {
            throw new IOException("LibreOffice made no PDF");
        }
        Files.move(made, pdf, StandardCopyOption.REPLACE_EXISTING);
    }

    private void run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("last-run.log").toFile());
        builder.environment()
                .put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("LibreOffice took more than " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while LibreOffice worked", e);
        } finally {
            end(process);
        }
    }

    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}

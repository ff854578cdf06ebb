package org.fundcase.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data folder while it is ours. The operating system's lock beside it is released by any end of ours, a kill included:
 * who gets the lock may stop a server that still runs on the folder, for nobody uses it any more.
 */
final class OwnFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OwnFolder.class);

    private final Path folder;
    private final FileChannel lock;

    private OwnFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws IllegalStateException if another running Fundcase has the folder */
    static OwnFolder take(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        FileChannel lock = FileChannel.open(
                folder.resolveSibling(folder.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IllegalStateException("Another Fundcase runs on " + folder
                    + ". End it first, or set fundcase.database.embedded.directory to a folder of its own.");
        }
        return new OwnFolder(folder, lock);
    }

    void stopSurvivor() throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        ProcessHandle.of(pid).filter(this::servesThisFolder).ifPresent(OwnFolder::stop);
        Files.deleteIfExists(pidFile);
    }

    /** After a restart of the machine the number may be that of anybody's process, another PostgreSQL included. */
    private boolean servesThisFolder(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return process.info().command().orElse("").contains("postgres")
                && Arrays.asList(arguments).contains(folder.toString());
    }

    private static void stop(ProcessHandle survivor) {
        log.info("Stopping the PostgreSQL server {} that outlived an earlier run", survivor.pid());
        List<ProcessHandle> all = survivor.children().toList();
        try {
            // SIGINT is PostgreSQL's fast shutdown; ProcessHandle can only send SIGTERM, which waits for clients.
            new ProcessBuilder("kill", "-INT", Long.toString(survivor.pid()))
                    .start()
                    .waitFor();
            survivor.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            survivor.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("Could not stop the PostgreSQL server " + survivor.pid(), e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}

package org.fundcase.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fundcase.kernel.Sha256;

/**
 * Bytes on their way in: written to a file once, hashed meanwhile, gone when closed. What is hashed is what is written,
 * so nothing has to be read again.
 */
public final class Incoming implements AutoCloseable {

    private static final int CHUNK = 1 << 18;
    /** So often does the disk begin to write what has come, and not only at the end. */
    private static final long FLUSH = 1 << 23;

    private static final ExecutorService BESIDE = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "incoming");
        thread.setDaemon(true);
        return thread;
    });

    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.digest();
    private String sha256 = "";
    private long size;
    private Future<?> forced = CompletableFuture.completedFuture(null);

    private Incoming(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * @param file new or empty, and from now on this one's
     * @param isForced whether the file is to last: then the disk writes while bytes are still coming
     */
    static Incoming of(Path file, InputStream body, boolean isForced) throws IOException {
        Incoming incoming = new Incoming(file);
        try {
            incoming.take(body, isForced);
            return incoming;
        } catch (IOException | RuntimeException e) {
            incoming.close();
            throw e;
        }
    }

    private void take(InputStream body, boolean isForced) throws IOException {
        byte[][] chunks = {new byte[CHUNK], new byte[CHUNK]};
        Future<?> hashed = CompletableFuture.completedFuture(null);
        long flushed = 0;
        int length = CHUNK;
        for (int turn = 0; length == CHUNK; turn++) {
            byte[] chunk = chunks[turn % 2];
            int read = body.readNBytes(chunk, 0, CHUNK);
            await(hashed);
            hashed = hash(chunk, read);
            write(ByteBuffer.wrap(chunk, 0, read));
            if (isForced && channel.position() - flushed >= FLUSH && forced.isDone()) {
                flushed = channel.position();
                forced = beside(() -> force(false));
            }
            length = read;
        }
        await(hashed);
        size = channel.position();
        sha256 = HexFormat.of().formatHex(digest.digest());
        if (isForced) {
            await(forced);
            forced = beside(() -> force(true));
        }
    }

    /** Another thread hashes while this one reads and writes; the last piece is not worth one. */
    private Future<?> hash(byte[] chunk, int length) {
        if (length == CHUNK) {
            return beside(() -> {
                digest.update(chunk, 0, length);
                return null;
            });
        }
        digest.update(chunk, 0, length);
        return CompletableFuture.completedFuture(null);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private Object force(boolean metadata) throws IOException {
        channel.force(metadata);
        return file;
    }

    private static Future<?> beside(Callable<?> work) {
        return BESIDE.submit(work);
    }

    /** Waits until the disk has it all. */
    void requireForced() throws IOException {
        await(forced);
    }

    private static void await(Future<?> work) throws IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IOException("Bytes did not come to the disk", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while bytes came in", e);
        }
    }

    public Path file() {
        return file;
    }

    /** Of all the bytes, 64 hex digits. */
    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}

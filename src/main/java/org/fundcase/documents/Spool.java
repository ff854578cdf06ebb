package org.fundcase.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;

/** A file on its way in: streamed once into a bounded temporary file, hashed meanwhile, gone when closed. */
final class Spool implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final String sha256;
    private final long size;

    private Spool(Path file, String sha256, long size) {
        this.file = file;
        this.sha256 = sha256;
        this.size = size;
    }

    /**
     * @param file empty, and from now on the spool's
     * @param body read to its end, not closed
     * @param most bytes allowed
     * @throws Refusal too large, naming the limit; nothing is kept then
     */
    static Spool of(Path file, InputStream body, long most) throws IOException {
        try {
            MessageDigest digest = Sha256.digest();
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                size = copy(body, out, most);
            }
            return new Spool(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static long copy(InputStream body, OutputStream out, long most) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
            size += n;
            if (size > most) {
                throw Refusal.tooLarge("文件超过 {0} MB。请压缩图片或拆成几份再上传。", most / (1024 * 1024));
            }
            out.write(chunk, 0, n);
        }
        return size;
    }

    Path file() {
        return file;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}

package org.fundcase.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** A container opened under limits. Nothing is believed: sizes are counted while unpacking. */
final class BoundedZip implements AutoCloseable {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int BUFFER = 64 << 10;

    private final FileChannel zip;
    private final ZipLimits limits;
    private final List<ZipMember> members;
    private final AtomicLong unpacked;

    private BoundedZip(FileChannel zip, ZipLimits limits, AtomicLong unpacked) throws IOException, Unreadable {
        this.zip = zip;
        this.limits = limits;
        this.unpacked = unpacked;
        this.members = ZipDirectory.read(zip, limits);
    }

    static BoundedZip open(Path file, ZipLimits limits) throws IOException, Unreadable {
        return open(file, limits, new AtomicLong());
    }

    /** Counts what it unpacks on top of what was unpacked before. */
    static BoundedZip open(Path file, ZipLimits limits, AtomicLong unpacked) throws IOException, Unreadable {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new BoundedZip(channel, limits, unpacked);
        } catch (IOException | Unreadable | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    List<ZipMember> members() {
        return members;
    }

    Optional<ZipMember> member(String name) {
        return members.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** Unpacks one entry, counting; the counts add up over all entries of this container. */
    void copy(ZipMember member, OutputStream out) throws IOException, Unreadable {
        byte[] buffer = new byte[BUFFER];
        long written = 0;
        Inflater inflater = new Inflater(true);
        try (InputStream in = content(member, inflater)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                written += n;
                if (unpacked.addAndGet(n) > limits.unpacked() || limits.tooGrown(member.packed(), written)) {
                    throw ZipLimits.bomb();
                }
                out.write(buffer, 0, n);
            }
        } catch (ZipException | java.io.EOFException broken) {
            throw ZipLimits.broken();
        } finally {
            inflater.end();
        }
        if (written != member.size()) {
            throw ZipLimits.broken();
        }
    }

    private InputStream content(ZipMember member, Inflater inflater) throws IOException, Unreadable {
        ByteBuffer header = ByteBuffer.allocate(LOCAL_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        if (zip.read(header, member.offset()) != LOCAL_SIZE || header.getInt(0) != LOCAL) {
            throw ZipLimits.broken();
        }
        long start = member.offset() + LOCAL_SIZE + (header.getShort(26) & 0xffff) + (header.getShort(28) & 0xffff);
        zip.position(start);
        InputStream raw = new Slice(Channels.newInputStream(zip), member.packed());
        return member.method() == 0 ? raw : new InflaterInputStream(raw, inflater, BUFFER);
    }

    /** Unpacks all into an empty folder; keys are the entries' names. */
    Map<String, Path> unpack(Path folder) throws IOException, Unreadable {
        Map<String, Path> files = new LinkedHashMap<>();
        int number = 0;
        for (ZipMember member : members) {
            if (!member.isFile()) {
                continue;
            }
            // Names are ours, so nothing in the container decides where a file goes.
            Path target = folder.resolve("part-" + number++);
            try (OutputStream out = Files.newOutputStream(target)) {
                copy(member, out);
            }
            files.put(member.name(), target);
        }
        return files;
    }

    /** Unpacks all to nowhere, to see that it can be done under the limits. */
    void checkAll() throws IOException, Unreadable {
        for (ZipMember member : members) {
            if (!member.isFolder()) {
                copy(member, OutputStream.nullOutputStream());
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The packed bytes of one entry; leaves the channel open. */
    private static final class Slice extends InputStream {

        private final InputStream in;
        private long left;

        Slice(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        }
    }
}

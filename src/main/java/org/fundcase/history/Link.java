package org.fundcase.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A row of the record before its own hash: what the hash covers. Every part goes in with its length first, so no two
 * different rows give the same bytes.
 */
record Link(
        String subjectKind,
        UUID subjectId,
        int sequence,
        String type,
        @Nullable UUID person,
        @Nullable UUID office,
        String actorName,
        Instant businessTime,
        Instant recordedAt,
        String content,
        byte[] previousHash) {

    static final byte[] START = new byte[32];

    byte[] hash() {
        return digest(List.of(
                bytes(subjectKind),
                bytes(subjectId),
                bytes(sequence),
                bytes(type),
                bytes(Objects.toString(person, "")),
                bytes(Objects.toString(office, "")),
                bytes(actorName),
                bytes(inMicros(businessTime)),
                bytes(inMicros(recordedAt)),
                bytes(content),
                previousHash));
    }

    static byte[] digest(List<byte[]> parts) {
        MessageDigest digest = Sha256.digest();
        for (byte[] part : parts) {
            digest.update(ByteBuffer.allocate(4).putInt(part.length).array());
            digest.update(part);
        }
        return digest.digest();
    }

    static byte[] bytes(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** PostgreSQL keeps microseconds. */
    static Instant inMicros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}

package org.fundcase.rounds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The hash of a list: over the round and every field of every entry, each with its length, in order. */
final class ListHash {

    private ListHash() {}

    static String of(UUID roundId, List<FrozenList.Entry> entries) {
        MessageDigest digest = sha256();
        add(digest, roundId);
        for (FrozenList.Entry entry : entries) {
            add(digest, entry.place());
            add(digest, entry.caseId());
            add(digest, entry.number());
            add(digest, entry.enterprise());
            add(digest, entry.district());
            add(digest, entry.item());
            add(digest, entry.project());
            add(digest, entry.score() == null ? "" : entry.score().toPlainString());
            add(digest, entry.amount().fen());
            add(digest, entry.standing());
            add(digest, entry.note());
            add(digest, entry.secretBasis());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Object value) {
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.fundcase.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.fundcase.kernel.Sha256;

/** The SHA-256 of what somebody signs or seals: each part in UTF-8 with its length before it, in order. */
public final class ContentHash {

    private final MessageDigest digest = Sha256.digest();

    public ContentHash add(Object part) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** Of all parts, in 64 lower-case hex digits; to be asked once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.fundcase.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.fundcase.kernel.Sha256;

/** What both stores hold to: the form of a key, and that bytes are the bytes they claim to be. */
final class Keys {

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)*(/[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)*)*");

    private Keys() {}

    static String checked(String key) {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key: " + key);
        }
        return key;
    }

    /** Copies a file and refuses, before the copy is published, if its SHA-256 is another. */
    static void copyChecked(Path file, OutputStream out, String sha256) throws IOException {
        DigestOutputStream digesting = new DigestOutputStream(out, Sha256.digest());
        Files.copy(file, digesting);
        requireSame(sha256, digesting.getMessageDigest());
    }

    static void requireSame(String sha256, MessageDigest actual) throws IOException {
        String hash = HexFormat.of().formatHex(actual.digest());
        if (!hash.equals(sha256)) {
            throw new IOException("The bytes are not those of SHA-256 " + sha256 + " but of " + hash);
        }
    }
}

package org.fundcase.accounts;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id. */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** OWASP's second choice of cost: 19 MiB, two rounds, one lane. */
    private static final int MEMORY_KIB = 19 * 1024;

    private static final int ROUNDS = 2;

    /** Each hash takes 19 MiB of heap: a crowd at the door waits here and does not fill it. */
    private final Semaphore room = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, ROUNDS)));

    /** Compared with when there is no such account, so that it takes as long as a wrong password. */
    private final String nobodys = encoder.encode("nobody's password");

    String hash(String password) {
        return within(() -> encoder.encode(password));
    }

    /** @param hash null if there is no such account; the answer is then false, after the same work */
    boolean match(String password, @Nullable String hash) {
        if (password.length() > PasswordRule.LONGEST) {
            return false;
        }
        return within(() -> encoder.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    private <T> T within(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}

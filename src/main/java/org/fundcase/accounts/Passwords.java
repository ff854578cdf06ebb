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

    /** Each hash takes its memory from the heap: a crowd at the door waits here and does not fill it. */
    private final Semaphore room = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    private final PasswordEncoder encoder;

    /** Compared with when there is no such account, so that it takes as long as a wrong password. */
    private final String nobodys;

    Passwords(PasswordCost cost) {
        this.encoder = new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2(cost)));
        this.nobodys = encoder.encode("nobody's password");
    }

    private static PasswordEncoder argon2(PasswordCost cost) {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, cost.memoryKib(), cost.rounds());
    }

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

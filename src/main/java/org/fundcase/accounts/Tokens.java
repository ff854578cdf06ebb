package org.fundcase.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.AccountEvent.TokenIssued;
import org.fundcase.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Bearer tokens for programs: random, kept only as a hash, good for twelve hours. */
@Component
public class Tokens {

    private static final Duration LIFE = Duration.ofHours(12);
    private static final int BYTES = 32;

    /**
     * A token as its holder gets it, once.
     *
     * @param expiresAt machine time
     */
    public record Token(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "Token[" + expiresAt + "]";
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final SignIn signIn;
    private final PeopleRows people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Tokens(
            SignIn signIn,
            PeopleRows people,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.signIn = signIn;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    /** @throws Refusal unauthenticated, whatever of name, password, lock or disabling is the cause */
    public Token issue(String username, String password) {
        SignedIn who = signIn.check(username, password)
                .orElseThrow(() -> Refusal.unauthenticated("账号或密码不对。连续 5 次不对，账号会锁定 15 分钟。"));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Token token = new Token(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                Instant.now().plus(LIFE));
        transaction.executeWithoutResult(status -> keep(token, who));
        return token;
    }

    private void keep(Token token, SignedIn who) {
        jdbc.sql("DELETE FROM accounts_token WHERE person_id = ? AND expires_at < now()")
                .params(who.personId())
                .update();
        jdbc.sql("INSERT INTO accounts_token (hash, person_id, expires_at) VALUES (?, ?, ?)")
                .params(hash(token.token()), who.personId(), Timestamp.from(token.expiresAt()))
                .update();
        events.publishEvent(new TokenIssued(who.personId(), token.expiresAt(), who.actor()));
    }

    /** Who holds the token; empty if it is unknown or expired or its person is disabled. */
    public Optional<SignedIn> authenticate(String bearer) {
        return jdbc.sql("SELECT person_id FROM accounts_token WHERE hash = ? AND expires_at > now()")
                .params(hash(bearer))
                .query(UUID.class)
                .optional()
                .flatMap(people::enabled);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

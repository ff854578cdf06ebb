package org.fundcase.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.AccountEvent.TokenIssued;
import org.fundcase.accounts.AccountEvent.TokenRevoked;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Bearer tokens for programs: random, kept only as a hash, for a few hours. */
@Component
public class Tokens {

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

    /**
     * A token that is still good, without its secret.
     *
     * @param issuedAt machine time
     * @param expiresAt machine time
     */
    public record Held(UUID id, Instant issuedAt, Instant expiresAt) {}

    private final SecureRandom random = new SecureRandom();
    private final SignIn signIn;
    private final PeopleRows people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Duration life;

    Tokens(
            SignIn signIn,
            PeopleRows people,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            @Value("${fundcase.tokens.life}") Duration life) {
        this.signIn = signIn;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.life = life;
    }

    /** @throws Refusal unauthenticated, whatever of name, password, lock or disabling is the cause */
    public Token issue(String username, String password) {
        SignedIn who = signIn.check(username, password)
                .orElseThrow(() -> Refusal.unauthenticated("账号或密码不对。连续 5 次不对，账号会锁定 15 分钟。"));
        return issue(who);
    }

    /** Makes a token for somebody whose password has been checked already. */
    public Token issue(SignedIn who) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Token token = new Token(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                Instant.now().plus(life));
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

    /** The good tokens of a person, the latest first, 100 at most. */
    public List<Held> of(SignedIn who) {
        return jdbc.sql(
                        "SELECT id, issued_at, expires_at FROM accounts_token WHERE person_id = ? AND expires_at > now() "
                                + "ORDER BY issued_at DESC LIMIT 100")
                .params(who.personId())
                .query((row, n) -> new Held(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /**
     * Ends one of the person's own tokens.
     *
     * @throws Refusal not found, also if it is somebody else's
     */
    @Transactional
    public void revoke(SignedIn who, UUID tokenId) {
        int rows = jdbc.sql("DELETE FROM accounts_token WHERE id = ? AND person_id = ?")
                .params(tokenId, who.personId())
                .update();
        if (rows == 0) {
            throw Refusal.notFound();
        }
        events.publishEvent(new TokenRevoked(who.personId(), who.actor()));
    }

    private static byte[] hash(String token) {
        return Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8));
    }
}

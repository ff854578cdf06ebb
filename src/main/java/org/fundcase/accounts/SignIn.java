package org.fundcase.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.AccountEvent.AccountLocked;
import org.fundcase.accounts.AccountEvent.SignInRefused;
import org.fundcase.accounts.AccountEvent.SignedInOk;
import org.fundcase.kernel.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a name and a password. Unknown, disabled, locked and wrong look the same and take the same work, so that names
 * cannot be found out. Five wrong passwords in a row lock an account for fifteen minutes.
 */
@Component
public class SignIn {

    private static final int ATTEMPTS = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final PeopleRows rows;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignIn(
            PeopleRows rows,
            Passwords passwords,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.passwords = passwords;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        // What was counted and recorded stays, whatever the caller then does.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The person, or empty if refused; both are recorded before this returns. */
    public Optional<SignedIn> check(String username, String password) {
        Optional<SignedIn> who = rows.named(People.normal(username));
        UUID id = who.map(SignedIn::personId).orElse(AccountEvent.NOBODY);
        String hash = rows.credentials(id, false).map(Credentials::hash).orElse(null);
        boolean right = passwords.match(password, hash);
        boolean let = Boolean.TRUE.equals(transaction.execute(status -> settle(id, who.map(SignedIn::actor), right)));
        return let ? who : Optional.empty();
    }

    /** Decides under the row's lock: of a hundred guesses sent at once only five count before the account is shut. */
    private boolean settle(UUID id, Optional<Actor> actor, boolean right) {
        Instant now = Instant.now();
        Optional<Credentials> found = rows.credentials(id, true);
        boolean shut = found.isEmpty() || found.get().disabled() || found.get().isLockedAt(now);
        if (right && !shut) {
            rows.setFailures(id, 0, null);
            events.publishEvent(new SignedInOk(id, actor.orElse(Actor.SYSTEM)));
            return true;
        }
        events.publishEvent(new SignInRefused(id, Actor.SYSTEM));
        if (!shut) {
            count(id, found.get().failures() + 1, now.plus(LOCK));
        }
        return false;
    }

    private void count(UUID id, int failures, Instant until) {
        boolean lock = failures >= ATTEMPTS;
        rows.setFailures(id, lock ? 0 : failures, lock ? until : null);
        if (lock) {
            events.publishEvent(new AccountLocked(id, until, Actor.SYSTEM));
        }
    }
}

package org.fundcase.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fundcase.accounts.AccountEvent.AccountAdded;
import org.fundcase.accounts.AccountEvent.AccountDisabled;
import org.fundcase.accounts.AccountEvent.AccountEnabled;
import org.fundcase.accounts.AccountEvent.PasswordChanged;
import org.fundcase.accounts.AccountEvent.RolesChanged;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of people: adds, finds, disables, changes passwords. */
@Component
public class People {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final int LONGEST_NAME = 50;

    private final PeopleRows rows;
    private final Offices offices;
    private final Passwords passwords;
    private final SignIn signIn;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    People(
            PeopleRows rows,
            Offices offices,
            Passwords passwords,
            SignIn signIn,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.offices = offices;
        this.passwords = passwords;
        this.signIn = signIn;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Adds a person who may sign in from now on.
     *
     * @throws Refusal on the fields {@code username}, {@code name}, {@code password} or {@code roles}, or if the office
     *     does not exist
     */
    @Transactional
    public SignedIn add(NewPerson person, Actor by) {
        return insert(person, false, by);
    }

    /**
     * Adds somebody under a password that the adder knows; the person changes it at the first sign-in.
     *
     * @throws Refusal as {@link #add}
     */
    @Transactional
    public SignedIn invite(NewPerson person, Actor by) {
        return insert(person, true, by);
    }

    private SignedIn insert(NewPerson person, boolean temporary, Actor by) {
        String username = requireUsername(person.username());
        Texts.required("name", "姓名", person.name(), LONGEST_NAME);
        PasswordRule.require(person.password(), username);
        RoleRule.require(offices.get(person.officeId()).kind(), person.roles());
        UUID id = UUID.randomUUID();
        if (!rows.insert(id, person, username, passwords.hash(person.password()), temporary)) {
            throw Refusal.field("username", "账号“{0}”已经有人用了。换一个。", username);
        }
        events.publishEvent(new AccountAdded(id, username, person.roles(), by));
        return get(id);
    }

    /** Everyone of an office, the disabled last. */
    public List<Person> ofOffice(UUID officeId) {
        return rows.ofOffice(officeId);
    }

    /** Finds by sign-in name, disabled people too. */
    public Optional<SignedIn> find(String username) {
        return rows.named(normal(username));
    }

    /**
     * A person, disabled or not.
     *
     * @throws Refusal not found
     */
    public SignedIn get(UUID personId) {
        return rows.anybody(personId).orElseThrow(Refusal::notFound);
    }

    /** The person with today's roles, empty once disabled: what each request is checked against. */
    public Optional<SignedIn> current(UUID personId) {
        return rows.enabled(personId);
    }

    /**
     * Gives a person other roles; open sessions and tokens have them from their next request.
     *
     * @throws Refusal on the field {@code roles}
     */
    @Transactional
    public void setRoles(UUID personId, Set<Role> roles, Actor by) {
        SignedIn before = get(personId);
        RoleRule.require(before.officeKind(), roles);
        if (personId.equals(by.personId())) {
            throw Refusal.field("roles", "不能改自己的角色。请另一位管理员来改。");
        }
        if (!before.roles().equals(roles)) {
            rows.setRoles(personId, roles);
            events.publishEvent(new RolesChanged(personId, before.roles(), roles, by));
        }
    }

    /** Ends sign-in and tokens of a person, running sessions at their next request. Nothing happens the second time. */
    @Transactional
    public void disable(UUID personId, Actor by) {
        if (personId.equals(by.personId())) {
            throw Refusal.invalid("own-account", "不能停用自己的账号。请另一位管理员来停用。");
        }
        get(personId);
        if (rows.setDisabled(personId, true)) {
            events.publishEvent(new AccountDisabled(personId, by));
        }
    }

    /** Lets a disabled person sign in again. */
    @Transactional
    public void enable(UUID personId, Actor by) {
        get(personId);
        if (rows.setDisabled(personId, false)) {
            events.publishEvent(new AccountEnabled(personId, by));
        }
    }

    /**
     * Changes one's own password and ends one's tokens. The present one is checked and counted like a sign-in, so that
     * it cannot be guessed at an open screen. No transaction is open meanwhile: the check has one of its own.
     *
     * @throws Refusal on the field {@code current} or {@code password}
     */
    public void changePassword(SignedIn who, String current, String next) {
        if (signIn.check(who.username(), current).isEmpty()) {
            throw Refusal.field("current", "现在的密码不对。连续 5 次不对，账号会锁定 15 分钟。");
        }
        if (next.equals(current)) {
            throw Refusal.field("password", "新密码和现在的密码一样。换一个没有用过的密码。");
        }
        transaction.executeWithoutResult(status -> setPassword(who, next, false, who.actor()));
    }

    /**
     * Gives a person a new password until the next sign-in; an administrator does this for who forgot theirs.
     *
     * @throws Refusal on the field {@code password}
     */
    @Transactional
    public void resetPassword(UUID personId, String next, Actor by) {
        setPassword(get(personId), next, true, by);
    }

    private void setPassword(SignedIn whose, String next, boolean temporary, Actor by) {
        PasswordRule.require(next, whose.username());
        rows.setPassword(whose.personId(), passwords.hash(next), temporary);
        events.publishEvent(new PasswordChanged(whose.personId(), by));
    }

    /** As it is kept; PostgreSQL takes no NUL, which a stranger may send. */
    static String normal(String username) {
        return username.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String requireUsername(String username) {
        String normal = normal(username);
        if (!USERNAME.matcher(normal).matches()) {
            throw Refusal.field("username", "账号用 3 到 40 个字母、数字、点、横线，以字母或数字开头。");
        }
        return normal;
    }
}

package org.fundcase.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to an account. */
public sealed interface AccountEvent extends Recorded {

    /** Carries the refusals for sign-in names that do not exist; what was typed is not kept, it may be a password. */
    UUID NOBODY = new UUID(0, 0);

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.ofAccount(personId());
    }

    private static String written(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "));
    }

    record AccountAdded(UUID personId, String username, Set<Role> roles, Actor actor) implements AccountEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("username", username), Change.set("roles", written(roles)));
        }
    }

    /** Kept on the account of the administrator who did it: an office has no record of its own. */
    record OfficeOpened(UUID personId, Office office, Actor actor) implements AccountEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("office", office.name()),
                    Change.set("officeKind", office.kind()),
                    Change.set("district", office.district()));
        }
    }

    record RolesChanged(UUID personId, Set<Role> before, Set<Role> after, Actor actor) implements AccountEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("roles", written(before), written(after)));
        }
    }

    /** Who does the person's work, and on which days. */
    record AbsenceEntered(UUID personId, String substitute, LocalDate firstDay, LocalDate lastDay, Actor actor)
            implements AccountEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("substitute", substitute),
                    Change.set("firstDay", firstDay),
                    Change.set("lastDay", lastDay));
        }
    }

    record AbsenceCancelled(UUID personId, String substitute, LocalDate firstDay, LocalDate lastDay, Actor actor)
            implements AccountEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.of("substitute", substitute, null),
                    Change.of("firstDay", firstDay, null),
                    Change.of("lastDay", lastDay, null));
        }
    }

    record AccountDisabled(UUID personId, Actor actor) implements AccountEvent {}

    record AccountEnabled(UUID personId, Actor actor) implements AccountEvent {}

    record PasswordChanged(UUID personId, Actor actor) implements AccountEvent {}

    record SignedInOk(UUID personId, Actor actor) implements AccountEvent {}

    record SignInRefused(UUID personId, Actor actor) implements AccountEvent {}

    record AccountLocked(UUID personId, Instant until, Actor actor) implements AccountEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("until", until));
        }
    }

    /**
     * The person tried to change what is not theirs.
     *
     * @param request method and address pattern
     * @param wanted the action and its subject; empty where the route itself is not the person's
     */
    record ChangeRefused(UUID personId, String request, String wanted, Actor actor) implements AccountEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("request", request), Change.set("wanted", wanted));
        }
    }

    record TokenRevoked(UUID personId, Actor actor) implements AccountEvent {}

    record TokenIssued(UUID personId, Instant expiresAt, Actor actor) implements AccountEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("until", expiresAt));
        }
    }
}

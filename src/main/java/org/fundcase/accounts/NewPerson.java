package org.fundcase.accounts;

import java.util.Set;
import java.util.UUID;

/**
 * A person as an administrator or a registering enterprise gives them.
 *
 * @param username for signing in; upper and lower case do not differ
 * @param name the person's name
 * @param password as typed, kept only as an Argon2 hash
 * @param officeId a registered office
 * @param roles at least one; {@code APPLICANT} exactly for the people of an enterprise
 */
public record NewPerson(String username, String name, String password, UUID officeId, Set<Role> roles) {

    @Override
    public String toString() {
        return "NewPerson[" + username + "]";
    }
}

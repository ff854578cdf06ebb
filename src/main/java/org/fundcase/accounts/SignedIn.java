package org.fundcase.accounts;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Actor;

/**
 * The person behind a request, by session or by token; controllers take it as {@code @AuthenticationPrincipal}.
 *
 * @param personId the person
 * @param username the sign-in name
 * @param name the person's name
 * @param officeId the office or enterprise the person acts for
 * @param officeKind what that office is
 * @param officeName its name
 * @param roles never empty
 * @param temporary the password was chosen by somebody else and has to be changed before anything else
 */
public record SignedIn(
        UUID personId,
        String username,
        String name,
        UUID officeId,
        OfficeKind officeKind,
        String officeName,
        Set<Role> roles,
        boolean temporary)
        implements Serializable {

    /** With a password of one's own. */
    public SignedIn(
            UUID personId,
            String username,
            String name,
            UUID officeId,
            OfficeKind officeKind,
            String officeName,
            Set<Role> roles) {
        this(personId, username, name, officeId, officeKind, officeName, roles, false);
    }

    public Actor actor() {
        return new Actor(personId, officeId, name);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isApplicant() {
        return officeKind == OfficeKind.ENTERPRISE;
    }
}

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
 */
public record SignedIn(
        UUID personId,
        String username,
        String name,
        UUID officeId,
        OfficeKind officeKind,
        String officeName,
        Set<Role> roles)
        implements Serializable {

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

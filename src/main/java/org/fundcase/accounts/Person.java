package org.fundcase.accounts;

import java.util.Set;
import java.util.UUID;

/**
 * An account as administrators see it.
 *
 * @param disabled can no longer sign in or use tokens
 */
public record Person(UUID id, String username, String name, UUID officeId, Set<Role> roles, boolean disabled) {

    /** Takes tasks of the office. */
    public boolean worksOnTasks() {
        return !disabled && (roles.contains(Role.OFFICER) || roles.contains(Role.SECTION_HEAD));
    }
}

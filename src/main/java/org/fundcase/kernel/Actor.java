package org.fundcase.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something: a person acting for an office, or the system itself.
 *
 * @param personId null for the system
 * @param officeId the office or enterprise the person acted for; null for the system
 * @param name the name as history shows it
 */
public record Actor(@Nullable UUID personId, @Nullable UUID officeId, String name) {

    /** Fundcase itself: timers, reading, sealing. History shows these entries as automatic. */
    public static final Actor SYSTEM = new Actor(null, null, "系统");

    public boolean isSystem() {
        return personId == null;
    }
}

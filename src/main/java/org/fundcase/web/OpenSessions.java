package org.fundcase.web;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends sessions whose password is no longer true. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    OpenSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** @param except the session that stays, if any */
    void end(String username, @Nullable String except) {
        for (String id : sessions.findByPrincipalName(username).keySet()) {
            if (!id.equals(except)) {
                sessions.deleteById(id);
            }
        }
    }
}

package org.fundcase.accounts;

import java.util.List;
import java.util.stream.Collectors;
import org.fundcase.accounts.AccountEvent.ChangeRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who tried to change what is not theirs, on the record of the account. */
@Component
public class RefusedChanges {

    private final ApplicationEventPublisher events;

    RefusedChanges(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * In a transaction of its own, after the one that was rolled back.
     *
     * @param request method and address
     * @param denied what was asked for; empty where the route itself is not the person's
     */
    @Transactional
    public void record(SignedIn who, String request, List<ChangeDenied> denied) {
        String wanted = denied.stream()
                .map(one -> one.action() + " " + one.subject().kind() + " "
                        + one.subject().id())
                .distinct()
                .collect(Collectors.joining(", "));
        events.publishEvent(new ChangeRefused(who.personId(), request, wanted, who.actor()));
    }
}

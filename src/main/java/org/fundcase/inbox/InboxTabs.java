package org.fundcase.inbox;

import org.fundcase.accounts.Absence;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** What the tabs over the queues tell: how much waits behind each. */
@Component
class InboxTabs {

    /**
     * What waits.
     *
     * @param toSign at most one more than {@link InboxRows#MOST}
     * @param standsFor for whom the person acts today, by name
     * @param copies not read yet
     */
    record Tabs(int toSign, Words standsFor, int copies) {}

    private final InboxRows rows;
    private final Substitutes substitutes;
    private final CopyTask copies;

    InboxTabs(InboxRows rows, Substitutes substitutes, CopyTask copies) {
        this.rows = rows;
        this.substitutes = substitutes;
        this.copies = copies;
    }

    Tabs of(SignedIn me) {
        return new Tabs(
                rows.toSign(me),
                Words.list(substitutes.actsFor(me).stream().map(Absence::person).toList()),
                copies.unread(me));
    }
}

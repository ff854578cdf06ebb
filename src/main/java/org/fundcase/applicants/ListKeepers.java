package org.fundcase.applicants;

import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.springframework.stereotype.Component;

/** Who looks at the lists, and who enters and lifts what stands in them. */
@Component
class ListKeepers {

    private final Access access;

    ListKeepers(Access access) {
        this.access = access;
    }

    boolean mayChange(SignedIn who) {
        return access.may(who, Action.CHANGE, Subject.ofStanding());
    }

    /** @throws Refusal not found */
    void requireReading(SignedIn who) {
        access.require(who, Action.READ, Subject.ofStanding());
    }

    /** @throws Refusal forbidden, and recorded */
    void requireChanging(SignedIn who) {
        if (!mayChange(who)) {
            access.refused(who, Action.CHANGE, Subject.ofStanding());
            throw Refusal.forbidden("名单由市工信局、市财政局登记。");
        }
    }
}

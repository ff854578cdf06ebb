package org.fundcase.review.sampling;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.springframework.stereotype.Component;

/** The drawings of a round, for the offices of the whole city and whoever inspects; a list names cases of every district. */
@Component
class Drawings {

    private static final Set<OfficeKind> READERS =
            Set.of(OfficeKind.CITY_INDUSTRY, OfficeKind.CITY_FINANCE, OfficeKind.OPERATOR, OfficeKind.AUDIT);

    private final SamplingRows rows;
    private final Access access;

    Drawings(SamplingRows rows, Access access) {
        this.rows = rows;
        this.access = access;
    }

    boolean mayRead(SignedIn who, UUID roundId) {
        return READERS.contains(who.officeKind()) && access.may(who, Action.READ, Subject.ofRound(roundId));
    }

    boolean mayDraw(SignedIn who, UUID roundId) {
        return who.officeKind() == OfficeKind.CITY_INDUSTRY && access.may(who, Action.CHANGE, Subject.ofRound(roundId));
    }

    /** @throws Refusal not found for a foreign round; forbidden for every office but the city's industry bureau */
    void requireDrawer(SignedIn who, UUID roundId) {
        access.require(who, Action.READ, Subject.ofRound(roundId));
        if (!mayDraw(who, roundId)) {
            throw Refusal.forbidden("复核抽查由市工信局抽取，你们单位不能抽。");
        }
    }

    /** @throws Refusal not found for who may not read them */
    List<Drawing> ofRound(SignedIn who, UUID roundId) {
        requireReader(who, roundId);
        return rows.ofRound(roundId);
    }

    /** @throws Refusal not found for who may not read it */
    Drawing seenBy(SignedIn who, UUID roundId, int no) {
        requireReader(who, roundId);
        return rows.find(roundId, no).orElseThrow(Refusal::notFound);
    }

    private void requireReader(SignedIn who, UUID roundId) {
        access.require(who, Action.READ, Subject.ofRound(roundId));
        if (!mayRead(who, roundId)) {
            throw Refusal.notFound();
        }
    }
}

package org.fundcase.rounds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.rounds.FrozenList.Entry;
import org.springframework.stereotype.Component;

/**
 * What of a round's list an office may read: one of a district its own entries only, with their scores and what objections
 * came to; of the others it reads what the public notice says.
 */
@Component
class OwnDistrict {

    private static final Set<OfficeKind> OF_A_DISTRICT =
            Set.of(OfficeKind.DISTRICT_INDUSTRY, OfficeKind.DISTRICT_FINANCE);

    private final Offices offices;

    OwnDistrict(Offices offices) {
        this.offices = offices;
    }

    /** The only district whose entries the person may read; empty for who reads the whole list. */
    Optional<String> of(SignedIn who) {
        return OF_A_DISTRICT.contains(who.officeKind())
                ? Optional.ofNullable(offices.get(who.officeId()).district())
                : Optional.empty();
    }

    List<Entry> of(FrozenList list, SignedIn who) {
        return of(who).map(district -> list.entries().stream()
                        .filter(entry -> entry.district().equals(district))
                        .toList())
                .orElse(list.entries());
    }
}

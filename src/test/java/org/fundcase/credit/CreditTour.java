package org.fundcase.credit;

import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Treasury;
import org.fundcase.scenario.Bureau;
import org.springframework.boot.test.context.TestComponent;

/** Two listings of one enterprise, of which it was told: one may still be stated against, one is in force. */
@TestComponent
public class CreditTour {

    private final Bureau bureau;
    private final Treasury treasury;
    private final ListingWalk walk;

    CreditTour(Bureau bureau, Treasury treasury, ListingWalk walk) {
        this.bureau = bureau;
        this.treasury = treasury;
        this.walk = walk;
    }

    public record Listed(SignedIn officer, SignedIn party, UUID told, UUID inForce) {}

    public Listed open() {
        SignedIn officer = treasury.city();
        SignedIn head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        Bureau.Applicant applicant = bureau.enterprise();
        Map<String, String> party = Map.of("creditCode", applicant.party().creditCode());
        UUID inForce = walk.inForce(party, "2", officer, head).id();
        return new Listed(
                officer,
                applicant.person(),
                walk.told(party, "1", officer, head).id(),
                inForce);
    }
}

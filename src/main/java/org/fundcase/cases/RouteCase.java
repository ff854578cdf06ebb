package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Relation;
import org.fundcase.applicants.Enterprise;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the offices that handle a case, and gives them their relation to it. */
@Component
class RouteCase {

    private final Offices offices;
    private final Access access;

    RouteCase(Offices offices, Access access) {
        this.offices = offices;
        this.access = access;
    }

    /** @throws Refusal if no office of the enterprise's district takes applications */
    GrantCase.Route of(Enterprise enterprise) {
        Enterprise.Profile profile = enterprise.profile();
        UUID city = office(OfficeKind.CITY_INDUSTRY, null);
        if (profile.municipalUnit()) {
            return new GrantCase.Route(city, null, city);
        }
        UUID industry = office(OfficeKind.DISTRICT_INDUSTRY, profile.district());
        return new GrantCase.Route(industry, office(OfficeKind.DISTRICT_FINANCE, profile.district()), city);
    }

    void grant(UUID caseId, GrantCase.Route route) {
        Subject subject = Subject.ofCase(caseId);
        access.grant(subject, route.receiver(), Relation.RECEIVER);
        access.grant(subject, route.city(), Relation.CITY);
        UUID finance = route.districtFinance();
        if (finance != null) {
            access.grant(subject, route.receiver(), Relation.DISTRICT_INDUSTRY);
            access.grant(subject, finance, Relation.DISTRICT_FINANCE);
        }
    }

    private UUID office(OfficeKind kind, @Nullable String district) {
        return offices.find(kind, district)
                .map(Office::id)
                .orElseThrow(() -> Refusal.field("district", "“" + district + "”还没有开通受理。请核对属地，或联系市工信局。"));
    }
}

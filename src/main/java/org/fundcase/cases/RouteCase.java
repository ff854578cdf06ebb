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

    /**
     * A municipal unit files with the city once the city confirmed that it is one.
     *
     * @throws Refusal if no office of the enterprise's district takes applications
     */
    GrantCase.Route of(Enterprise enterprise) {
        UUID city = office(OfficeKind.CITY_INDUSTRY, null);
        if (enterprise.isMunicipalUnit()) {
            return new GrantCase.Route(city, null, city);
        }
        String district = enterprise.profile().district();
        if (district == null) {
            throw Refusal.field("district", "企业信息里还没有选属地，不知道由哪个辖区受理。到企业信息里选好属地再提交。");
        }
        UUID industry = office(OfficeKind.DISTRICT_INDUSTRY, district);
        return new GrantCase.Route(industry, office(OfficeKind.DISTRICT_FINANCE, district), city);
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
                .orElseThrow(() -> Refusal.field("district", "“{0}”还没有开通受理。请核对属地，或联系市工信局。", String.valueOf(district)));
    }
}

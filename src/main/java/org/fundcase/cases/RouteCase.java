package org.fundcase.cases;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Relation;
import org.fundcase.applicants.Enterprise;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Step.OfficeRole;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** Finds the offices that handle a case, as the steps of its scheme say, and gives them their relation to it. */
@Component
class RouteCase {

    private static final Map<OfficeKind, Relation> DISTRICT = Map.of(
            OfficeKind.DISTRICT_INDUSTRY, Relation.DISTRICT_INDUSTRY,
            OfficeKind.DISTRICT_FINANCE, Relation.DISTRICT_FINANCE);

    private final Offices offices;
    private final Access access;

    RouteCase(Offices offices, Access access) {
        this.offices = offices;
        this.access = access;
    }

    /**
     * A municipal unit is one once the city confirmed it.
     *
     * @throws Refusal if an office that the scheme needs is not entered
     */
    GrantCase.Route of(Scheme scheme, Enterprise enterprise) {
        boolean municipal = enterprise.isMunicipalUnit();
        Map<Stage, UUID> byStage = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            OfficeRole role =
                    scheme.stepOf(stage.id()).map(step -> step.by(municipal)).orElse(OfficeRole.NOBODY);
            if (role != OfficeRole.NOBODY) {
                byStage.put(stage, office(OfficeKind.valueOf(role.name()), scheme.city(), enterprise));
            }
        }
        UUID city = office(OfficeKind.CITY_INDUSTRY, scheme.city(), enterprise);
        return new GrantCase.Route(byStage, city, municipal);
    }

    void grant(UUID caseId, GrantCase.Route route) {
        Subject subject = Subject.ofCase(caseId);
        access.grant(subject, route.receiver(), Relation.RECEIVER);
        access.grant(subject, route.city(), Relation.CITY);
        for (UUID id : Set.copyOf(route.offices().values())) {
            Relation relation = DISTRICT.get(offices.get(id).kind());
            if (relation != null) {
                access.grant(subject, id, relation);
            }
        }
    }

    private UUID office(OfficeKind kind, String city, Enterprise enterprise) {
        boolean ofDistrict = DISTRICT.containsKey(kind);
        String district = ofDistrict ? district(enterprise) : null;
        return offices.find(kind, city, district)
                .map(Office::id)
                .orElseThrow(() -> ofDistrict
                        ? Refusal.field("district", "“{0}”还没有开通受理。请核对属地，或联系市工信局。", String.valueOf(district))
                        : Refusal.invalid("no-office", "{0}还没有开通受理：系统里没有登记负责受理的单位。请联系市工信局。", city));
    }

    private static String district(Enterprise enterprise) {
        String district = enterprise.profile().district();
        if (district == null) {
            throw Refusal.field("district", "企业信息里还没有选属地，不知道由哪个辖区受理。到企业信息里选好属地再提交。");
        }
        return district;
    }
}

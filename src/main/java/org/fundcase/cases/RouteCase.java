package org.fundcase.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.fundcase.schemes.Step.OfficeRole;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** Finds the offices that handle a case, as the steps of its scheme say, and gives them their relation to it. */
@Component
class RouteCase {

    private static final Map<OfficeKind, Relation> DISTRICT = Map.of(
            OfficeKind.DISTRICT_INDUSTRY, Relation.DISTRICT_INDUSTRY,
            OfficeKind.DISTRICT_FINANCE, Relation.DISTRICT_FINANCE);

    private final Access access;

    RouteCase(Access access) {
        this.access = access;
    }

    /**
     * A municipal unit is one once the city confirmed it.
     *
     * @throws Refusal if an office that the scheme needs is not entered
     */
    GrantCase.Route of(Dossier dossier) {
        boolean municipal = dossier.enterprise().isMunicipalUnit();
        Map<Stage, OfficeKind> kinds = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            OfficeRole role = Optional.of(stage)
                    .filter(one -> one.kind() == Subject.Kind.CASE)
                    .flatMap(one -> dossier.scheme().stepOf(one.id()))
                    .map(step -> step.by(municipal))
                    .orElse(OfficeRole.NOBODY);
            if (role != OfficeRole.NOBODY) {
                kinds.put(stage, OfficeKind.valueOf(role.name()));
            }
        }
        Map<OfficeKind, Office> entered = entered(kinds.values(), dossier);
        Map<Stage, UUID> byStage = new EnumMap<>(Stage.class);
        kinds.forEach((stage, kind) -> byStage.put(stage, id(entered, kind)));
        return new GrantCase.Route(byStage, id(entered, OfficeKind.CITY_INDUSTRY), municipal);
    }

    private static UUID id(Map<OfficeKind, Office> entered, OfficeKind kind) {
        return Objects.requireNonNull(entered.get(kind)).id();
    }

    void grant(Dossier dossier, GrantCase.Route route) {
        List<Access.Grant> grants = new ArrayList<>();
        grants.add(new Access.Grant(route.receiver(), Relation.RECEIVER));
        grants.add(new Access.Grant(route.city(), Relation.CITY));
        for (Office office : dossier.offices()) {
            Relation relation = DISTRICT.get(office.kind());
            if (relation != null && route.offices().containsValue(office.id())) {
                grants.add(new Access.Grant(office.id(), relation));
            }
        }
        access.grant(Subject.ofCase(dossier.grantCase().id()), grants);
    }

    /** The city's industry bureau is needed in any case. */
    private Map<OfficeKind, Office> entered(Collection<OfficeKind> asked, Dossier dossier) {
        Set<OfficeKind> kinds = EnumSet.of(OfficeKind.CITY_INDUSTRY);
        kinds.addAll(asked);
        String district = Collections.disjoint(kinds, DISTRICT.keySet()) ? null : district(dossier.enterprise());
        Map<OfficeKind, Office> entered = Offices.in(district, dossier.offices());
        for (OfficeKind kind : kinds) {
            if (!entered.containsKey(kind)) {
                throw DISTRICT.containsKey(kind)
                        ? Refusal.field("district", "“{0}”还没有开通受理。请核对属地，或联系市工信局。", String.valueOf(district))
                        : Refusal.invalid(
                                "no-office",
                                "{0}还没有开通受理：系统里没有登记负责受理的单位。请联系市工信局。",
                                dossier.scheme().city());
            }
        }
        return entered;
    }

    private static String district(Enterprise enterprise) {
        String district = enterprise.profile().district();
        if (district == null) {
            throw Refusal.field("district", "企业信息里还没有选属地，不知道由哪个辖区受理。到企业信息里选好属地再提交。");
        }
        return district;
    }
}

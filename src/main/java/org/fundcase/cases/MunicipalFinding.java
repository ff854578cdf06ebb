package org.fundcase.cases;

import java.util.List;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.kernel.Words;

/** That an enterprise calls itself a municipal unit (市级单位) and the city bureau has not confirmed it. */
final class MunicipalFinding {

    private MunicipalFinding() {}

    static List<Finding> of(Dossier dossier) {
        Enterprise enterprise = dossier.enterprise();
        if (!enterprise.awaitsMunicipalAnswer()) {
            return List.of();
        }
        String chosen = enterprise.profile().district();
        Words district = chosen == null ? Words.of("还没有选") : Words.asIs(chosen);
        return List.of(new Finding(
                "enterprise/municipal",
                Severity.DOUBTFUL,
                Words.of("市级单位待确认"),
                Words.of("企业声明是市级单位，待市工信局确认；确认前按属地（{0}）办理。需要改由市级受理的，先由市工信局确认。", district),
                "enterprise.municipal",
                dossier.scheme().receivingClause(),
                Place.NONE,
                null));
    }
}

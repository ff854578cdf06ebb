package org.fundcase.cases;

import java.util.List;
import java.util.Optional;
import org.fundcase.applicants.Standing;
import org.fundcase.applicants.Standing.OtherFunding;
import org.fundcase.applicants.Standing.QueriedList;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Facts;

/** What is known of other fiscal funds for a project: the register and imported lists first, then the declaration. */
final class OtherFundingFacts {

    private OtherFundingFacts() {}

    static Facts added(Facts facts, Dossier dossier, Standing.Known standing) {
        List<OtherFunding> known = standing.otherFunding();
        Optional<OtherFunding> same =
                sameProject(known, dossier.grantCase().contents().project());
        Optional<OtherFunding> shown = same.or(() -> known.stream().findFirst());
        return shown.map(funding -> facts.with("otherFunding", "FOUND")
                        .with("sameProject", same.isPresent())
                        .with("otherFundingLevel", funding.level().name())
                        .with("otherFundingSource", funding.source()))
                .orElseGet(() -> declared(facts, dossier, standing));
    }

    private static Optional<OtherFunding> sameProject(List<OtherFunding> known, String project) {
        return known.stream()
                .filter(funding -> !project.isBlank() && funding.project().equals(project))
                .findFirst();
    }

    /** An officer's query outweighs a declaration that there is none; unknown if nobody said anything. */
    private static Facts declared(Facts facts, Dossier dossier, Standing.Known standing) {
        Declarations declarations = dossier.grantCase().contents().declarations();
        if (Boolean.TRUE.equals(declarations.otherFunding())) {
            return facts.with("otherFunding", "FOUND").with("otherFundingSource", declarations.otherFundingDetail());
        }
        Boolean queried = standing.found().get(QueriedList.OTHER_FUNDING);
        Boolean found = queried == null ? declarations.otherFunding() : queried;
        if (found == null) {
            return facts;
        }
        return found
                ? facts.with("otherFunding", "FOUND").with("otherFundingSource", Words.of("承办人查询"))
                : facts.with("otherFunding", "NONE");
    }
}

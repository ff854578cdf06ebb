package org.fundcase.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.applicants.Standing;
import org.fundcase.applicants.Standing.QueriedList;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.schemes.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects what is known about a case under the names the decision tables use; what is not known is left out. */
@Component
class GatherFacts {

    private final Standing standing;
    private final OtherApplications others;
    private final Clock clock;

    GatherFacts(Standing standing, OtherApplications others, Clock clock) {
        this.standing = standing;
        this.others = others;
        this.clock = clock;
    }

    Facts of(Dossier dossier) {
        Declarations declarations = dossier.grantCase().contents().declarations();
        UUID enterprise = dossier.enterprise().id();
        LocalDate day = applicationDate(dossier.grantCase());
        Facts facts = RegisteredFacts.added(Facts.none(), dossier, day)
                .with("financialSystemDeclared", declarations.financialSystem())
                .with("onAbnormalList", looked(enterprise, QueriedList.ABNORMAL))
                .with("badCredit", looked(enterprise, QueriedList.DISHONEST))
                .with("commitmentPresent", commitment(dossier.documents()))
                .with("noticeConditions", notice(dossier))
                .with("otherProjectsThisYear", others.projectsThisYear(dossier).size())
                .with("resourcePoolPaid", others.isSupportedBefore(dossier))
                .barred(standing.barredUntil(enterprise, day).orElse(null), day);
        return OtherFundingFacts.added(facts, dossier, standing);
    }

    private LocalDate applicationDate(GrantCase grantCase) {
        return grantCase.submittedAt() == null
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(grantCase.submittedAt(), clock.getZone());
    }

    private @Nullable Boolean looked(UUID enterprise, QueriedList list) {
        return standing.found(enterprise, list).orElse(null);
    }

    /** A letter that was uploaded but could not be read is not known to be one. */
    private static @Nullable Boolean commitment(List<DocumentDetail> documents) {
        List<DocumentDetail> letters = documents.stream()
                .filter(detail -> detail.document().slot().equals("commitment"))
                .toList();
        if (letters.isEmpty()) {
            return false;
        }
        boolean read = letters.stream().anyMatch(detail -> detail.isA(DocumentKind.COMMITMENT_LETTER));
        boolean other = letters.stream().allMatch(detail -> detail.document().reading() == StoredDocument.State.READ);
        return read ? Boolean.TRUE : other ? Boolean.FALSE : null;
    }

    private static String notice(Dossier dossier) {
        String conditions = dossier.round().parameters().values().getOrDefault("noticeConditions", "");
        return conditions.isBlank() ? "NONE" : "TO_JUDGE";
    }
}

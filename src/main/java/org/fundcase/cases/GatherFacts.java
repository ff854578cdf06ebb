package org.fundcase.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.applicants.Enterprise;
import org.fundcase.applicants.Standing;
import org.fundcase.applicants.Standing.OtherFunding;
import org.fundcase.applicants.Standing.QueriedList;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Facts;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects what is known about a case under the names the decision tables use; what is not known is left out. */
@Component
class GatherFacts {

    private final Standing standing;
    private final CaseRows rows;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Clock clock;

    GatherFacts(Standing standing, CaseRows rows, Rounds rounds, Schemes schemes, Clock clock) {
        this.standing = standing;
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
        this.clock = clock;
    }

    Facts of(Dossier dossier) {
        Enterprise.Profile profile = dossier.enterprise().profile();
        Declarations declarations = dossier.grantCase().contents().declarations();
        UUID enterprise = dossier.enterprise().id();
        LocalDate day = applicationDate(dossier.grantCase());
        Facts facts = Facts.none()
                .with("registeredCity", profile.city())
                .with("legalPerson", profile.legalPerson())
                .operating(profile.establishedOn(), day)
                .with("financialSystemDeclared", declarations.financialSystem())
                .with("onAbnormalList", looked(enterprise, QueriedList.ABNORMAL))
                .with("badCredit", looked(enterprise, QueriedList.DISHONEST))
                .with("commitmentPresent", commitment(dossier.documents()))
                .with("noticeConditions", notice(dossier))
                .with("otherProjectsThisYear", otherProjects(dossier))
                .with("resourcePoolPaid", supportedBefore(dossier))
                .barred(standing.barredUntil(enterprise, day).orElse(null), day);
        return withFunding(facts, dossier);
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

    private long otherProjects(Dossier dossier) {
        return others(dossier)
                .filter(other -> other.year() == dossier.grantCase().year())
                .filter(this::countsAsProject)
                .count();
    }

    private boolean supportedBefore(Dossier dossier) {
        return others(dossier)
                .anyMatch(other -> other.item().equals(dossier.item().id())
                        && other.state() == CaseState.AWAITING_REVIEW
                        && other.year() < dossier.grantCase().year());
    }

    private Stream<GrantCase> others(Dossier dossier) {
        return rows
                .select(
                        "WHERE enterprise_id = :enterprise AND id <> :id AND state <> 'DRAFT'",
                        Map.of(
                                "enterprise",
                                dossier.enterprise().id(),
                                "id",
                                dossier.grantCase().id()))
                .stream()
                .filter(other -> !other.state().isEnded());
    }

    private boolean countsAsProject(GrantCase other) {
        var round = rounds.get(other.roundId());
        Item item = schemes.pinned(round.deployment()).item(other.item());
        return item.countsAsProject(round.parameters());
    }

    private Facts withFunding(Facts facts, Dossier dossier) {
        Declarations declarations = dossier.grantCase().contents().declarations();
        List<OtherFunding> known = standing.otherFunding(dossier.enterprise().id());
        String project = dossier.grantCase().contents().project();
        Optional<OtherFunding> same = known.stream()
                .filter(funding -> !project.isBlank() && funding.project().equals(project))
                .findFirst();
        OtherFunding shown = same.orElse(known.isEmpty() ? null : known.get(0));
        if (shown != null) {
            return facts.with("otherFunding", "FOUND")
                    .with("sameProject", same.isPresent())
                    .with("otherFundingLevel", shown.level().name())
                    .with("otherFundingSource", shown.source());
        }
        if (Boolean.TRUE.equals(declarations.otherFunding())) {
            return facts.with("otherFunding", "FOUND").with("otherFundingSource", declarations.otherFundingDetail());
        }
        boolean asked = standing.found(dossier.enterprise().id(), QueriedList.OTHER_FUNDING)
                .map(found -> !found)
                .orElse(Boolean.FALSE.equals(declarations.otherFunding()));
        return asked ? facts.with("otherFunding", "NONE") : facts;
    }
}

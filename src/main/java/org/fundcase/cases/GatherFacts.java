package org.fundcase.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fundcase.applicants.Standing;
import org.fundcase.applicants.Standing.QueriedList;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Facts;
import org.fundcase.schemes.Item;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects what is known about a case under the names the decision tables use; what is not known is left out. */
@Component
class GatherFacts {

    private final Standing standing;
    private final OtherApplications others;
    private final BoundOfCase bounds;
    private final LookBacks lookBacks;
    private final Trips trips;

    GatherFacts(Standing standing, OtherApplications others, BoundOfCase bounds, LookBacks lookBacks, Trips trips) {
        this.trips = trips;
        this.standing = standing;
        this.others = others;
        this.bounds = bounds;
        this.lookBacks = lookBacks;
    }

    /** @param amount whose counted investment is a fact too */
    Facts of(Dossier dossier, AmountVerdict amount) {
        Declarations declarations = dossier.grantCase().contents().declarations();
        LocalDate day = bounds.applicationDate(dossier.grantCase());
        Trip trip = trips.begin();
        Later<Standing.Known> standingThen = standing.known(dossier.enterprise().creditCode(), day, trip);
        List<GrantCase> handedIn = others.of(dossier, trip);
        Standing.Known known = standingThen.get();
        Facts facts = RegisteredFacts.added(Facts.none(), dossier, day)
                .with("financialSystemDeclared", declarations.financialSystem())
                .with("onAbnormalList", known.found().get(QueriedList.ABNORMAL))
                .with("badCredit", known.found().get(QueriedList.DISHONEST))
                .with("commitmentPresent", commitment(dossier.documents()))
                .with("noticeConditions", judged(dossier, "noticeConditions"))
                .with("policyChange", judged(dossier, "policyChange"))
                .with("countedBase", counted(dossier, amount))
                .with("tier", dossier.grantCase().contents().tier())
                .with(
                        "otherProjectsThisYear",
                        others.projectsThisYear(dossier, handedIn).size())
                .with("resourcePoolPaid", OtherApplications.isSupportedBefore(dossier, handedIn))
                .barred(known.barredUntil(), day);
        Facts all = dossier.figures().addedTo(others.addedHigher(facts, dossier, handedIn));
        return OtherFundingFacts.added(lookBacks.added(all, dossier), dossier, known);
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

    /** What a round adds in words is for a person to judge. */
    private static String judged(Dossier dossier, String parameter) {
        String words = dossier.round().parameters().values().getOrDefault(parameter, "");
        return words.isBlank() ? "NONE" : "TO_JUDGE";
    }

    /** Not known while documents are being read, or where no invoice came. */
    private static @Nullable BigDecimal counted(Dossier dossier, AmountVerdict amount) {
        Item.Base base = dossier.item().base();
        return base == null
                        || base.from() == Item.BaseFrom.STATED
                        || amount.invoices().declared().equals(Money.ZERO)
                ? null
                : amount.invoices().base().toYuan();
    }
}

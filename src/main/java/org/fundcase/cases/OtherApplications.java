package org.fundcase.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Facts;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.springframework.stereotype.Component;

/** The other applications of an enterprise, as rules ask about them; drafts and those that ended do not count. */
@Component
class OtherApplications {

    private final CaseRows rows;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Dossiers dossiers;
    private final BoundOfCase bounds;
    private final Trips trips;

    OtherApplications(
            CaseRows rows, Rounds rounds, Schemes schemes, Dossiers dossiers, BoundOfCase bounds, Trips trips) {
        this.trips = trips;
        this.dossiers = dossiers;
        this.bounds = bounds;
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    /** The other applications of the year that count as the one project a year. */
    List<GrantCase> projectsThisYear(Dossier dossier, List<GrantCase> others) {
        return others.stream()
                .filter(other -> other.year() == dossier.grantCase().year())
                .filter(this::countsAsProject)
                .toList();
    }

    /** Whether the enterprise was supported for the same item in an earlier year. */
    static boolean isSupportedBefore(Dossier dossier, List<GrantCase> others) {
        return others.stream()
                .anyMatch(other -> other.item().equals(dossier.item().id())
                        && other.state().isReported()
                        && other.year() < dossier.grantCase().year());
    }

    /** Whether the year has an application of the same kind (同一类别) that grants more, or as much and was first. */
    Facts addedHigher(Facts facts, Dossier dossier, List<GrantCase> others) {
        String category = dossier.item().category();
        if (category == null) {
            return facts;
        }
        List<Words> higher = others.stream()
                .filter(other -> other.year() == dossier.grantCase().year() && isOfKind(other, dossier, category))
                .filter(other -> isBefore(other, dossier))
                .map(GrantCase::label)
                .toList();
        return facts.with("higherInCategory", !higher.isEmpty()).with("higherWhere", Words.list(higher));
    }

    private boolean isOfKind(GrantCase other, Dossier dossier, String category) {
        Scheme scheme = schemes.pinned(rounds.get(other.roundId()).deployment());
        return scheme.id().equals(dossier.scheme().id())
                && category.equals(scheme.item(other.item()).category());
    }

    /** Of two that grant the same, the one handed in first counts. */
    private boolean isBefore(GrantCase other, Dossier own) {
        int compared = most(dossiers.of(other)).compareTo(most(own));
        Instant since = own.grantCase().submittedAt();
        Instant others = other.submittedAt();
        boolean earlier = others != null && (since == null || others.isBefore(since));
        return compared > 0 || compared == 0 && earlier;
    }

    /** What is computed for it; while its invoices are not read, what it grants at most. */
    private Money most(Dossier dossier) {
        AmountVerdict verdict = bounds.of(dossier);
        if (verdict instanceof AmountVerdict.Computed computed) {
            return computed.amount();
        }
        BigDecimal cap = verdict.terms().cap();
        boolean read = verdict.invoices().declared().isPositive();
        return cap == null || read ? Money.ZERO : Money.yuan(cap);
    }

    List<GrantCase> of(Dossier dossier) {
        return of(dossier, trips.begin());
    }

    /** With what the trip asks already. */
    List<GrantCase> of(Dossier dossier, Trip trip) {
        return rows
                .ask(
                        "WHERE enterprise_id = :enterprise AND id <> :id AND state <> 'DRAFT'",
                        Map.of(
                                "enterprise",
                                dossier.enterprise().id(),
                                "id",
                                dossier.grantCase().id()),
                        trip)
                .get()
                .stream()
                .filter(other -> !other.state().isEnded())
                .toList();
    }

    private boolean countsAsProject(GrantCase other) {
        var round = rounds.get(other.roundId());
        Item item = schemes.pinned(round.deployment()).item(other.item());
        return item.countsAsProject(round.parameters());
    }
}

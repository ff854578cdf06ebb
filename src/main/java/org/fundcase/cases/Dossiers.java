package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Slot;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.springframework.stereotype.Component;

/** Puts the dossier of a case together, as everything is now. */
@Component
class Dossiers {

    private final Applicants applicants;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Documents documents;
    private final InvoiceLedger ledger;
    private final Offices offices;
    private final LineDecisions decisions;
    private final Trips trips;

    Dossiers(
            Applicants applicants,
            Rounds rounds,
            Schemes schemes,
            Documents documents,
            InvoiceLedger ledger,
            Offices offices,
            LineDecisions decisions,
            Trips trips) {
        this.applicants = applicants;
        this.rounds = rounds;
        this.schemes = schemes;
        this.documents = documents;
        this.ledger = ledger;
        this.offices = offices;
        this.decisions = decisions;
        this.trips = trips;
    }

    Dossier of(GrantCase grantCase) {
        return of(grantCase, List.of());
    }

    /** With the papers of its completion, which are no part of the application. */
    Dossier completed(GrantCase grantCase) {
        Scheme scheme = schemes.pinned(rounds.get(grantCase.roundId()).deployment());
        return of(grantCase, scheme.requiredAcceptance().slots());
    }

    private Dossier of(GrantCase grantCase, List<String> further) {
        Round round = rounds.get(grantCase.roundId());
        Scheme scheme = schemes.pinned(round.deployment());
        Item item = scheme.item(grantCase.item()).withSlots(further);
        Set<String> ofCompletion =
                scheme.acceptanceSlots().stream().map(Slot::key).collect(Collectors.toSet());
        Trip trip = trips.begin();
        Later<List<DocumentDetail>> details = documents.of(grantCase.id(), trip);
        Later<Enterprise> enterprise = applicants.get(grantCase.enterpriseId(), trip);
        Later<InvoiceLedger.Presented> invoices = ledger.presented(grantCase.id(), trip);
        Later<Map<String, LineDecision>> decided = decisions.of(grantCase.id(), trip);
        Later<List<Office>> ofCity = offices.ofCity(scheme.city(), trip);
        Map<Boolean, List<DocumentDetail>> held = details.get().stream()
                .filter(detail -> !further.isEmpty()
                        || !ofCompletion.contains(detail.document().slot()))
                .collect(Collectors.partitioningBy(
                        detail -> item.slots().contains(detail.document().slot())));
        return new Dossier(
                grantCase,
                enterprise.get(),
                round,
                scheme,
                item,
                held.getOrDefault(true, List.of()),
                held.getOrDefault(false, List.of()),
                invoices.get(),
                decided.get(),
                ofCity.get());
    }
}

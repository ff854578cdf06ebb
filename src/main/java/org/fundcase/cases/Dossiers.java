package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundcase.accounts.Offices;
import org.fundcase.applicants.Applicants;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
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

    Dossiers(
            Applicants applicants,
            Rounds rounds,
            Schemes schemes,
            Documents documents,
            InvoiceLedger ledger,
            Offices offices) {
        this.applicants = applicants;
        this.rounds = rounds;
        this.schemes = schemes;
        this.documents = documents;
        this.ledger = ledger;
        this.offices = offices;
    }

    Dossier of(GrantCase grantCase) {
        Round round = rounds.get(grantCase.roundId());
        Scheme scheme = schemes.pinned(round.deployment());
        Item item = scheme.item(grantCase.item());
        Map<Boolean, List<DocumentDetail>> held = documents.of(grantCase.id()).stream()
                .collect(Collectors.partitioningBy(
                        detail -> item.slots().contains(detail.document().slot())));
        return new Dossier(
                grantCase,
                applicants.get(grantCase.enterpriseId()),
                round,
                scheme,
                item,
                held.getOrDefault(true, List.of()),
                held.getOrDefault(false, List.of()),
                ledger.presented(grantCase.id()),
                offices.districts(scheme.city()));
    }
}

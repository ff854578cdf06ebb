package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.applicants.Applicants;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** Puts together what people recognise a case by. */
@Component
public class CaseCards {

    private final CaseRows rows;
    private final Applicants applicants;
    private final Rounds rounds;
    private final Schemes schemes;

    CaseCards(CaseRows rows, Applicants applicants, Rounds rounds, Schemes schemes) {
        this.rows = rows;
        this.applicants = applicants;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    /** @throws org.fundcase.kernel.Refusal not found; that the reader may see it is asked before */
    public CaseCard of(UUID caseId) {
        return of(rows.get(caseId));
    }

    CaseCard of(GrantCase grantCase) {
        Round round = rounds.get(grantCase.roundId());
        Item item = schemes.pinned(round.deployment()).item(grantCase.item());
        return CaseCard.of(grantCase, applicants.get(grantCase.enterpriseId()), round, item);
    }
}

package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
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
        Enterprise enterprise = applicants.get(grantCase.enterpriseId());
        Round round = rounds.get(grantCase.roundId());
        String district = enterprise.profile().district();
        return new CaseCard(
                grantCase.id(),
                grantCase.label().zh(),
                enterprise.id(),
                enterprise.name(),
                enterprise.creditCode().value(),
                grantCase.item(),
                schemes.pinned(round.deployment()).item(grantCase.item()).name(),
                district == null ? Words.of("市级") : Words.asIs(district),
                round.id(),
                round.title(),
                round.scheme());
    }
}

package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.documents.AskedKinds;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a slot asks for, by the scheme that the round of the case keeps. */
@Component
class AskedBySlots implements AskedKinds {

    private final CaseRows rows;
    private final Rounds rounds;
    private final Schemes schemes;

    AskedBySlots(CaseRows rows, Rounds rounds, Schemes schemes) {
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    @Override
    public @Nullable DocumentKind of(UUID caseId, String slot) {
        return rows.find(caseId)
                .flatMap(one ->
                        schemes.pinned(rounds.get(one.roundId()).deployment()).slot(slot))
                .map(found -> new SlotPapers(found).asked())
                .orElse(null);
    }
}

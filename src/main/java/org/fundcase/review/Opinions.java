package org.fundcase.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.cases.Decision;
import org.fundcase.cases.Decisions;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** The opinions of the preliminary review as they stand: each office's last one since the case was last accepted. */
@Component
class Opinions {

    private final Decisions decisions;

    Opinions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** By the stage of the office that gave it; a reopened case was reviewed before, which no longer counts. */
    Map<Stage, Decision> of(UUID caseId) {
        List<Decision> made = decisions.of(caseId);
        Map<Stage, Decision> standing = new EnumMap<>(Stage.class);
        for (Decision decision : made) {
            if (decision.outcome() == Outcome.ACCEPT) {
                standing.clear();
            } else if (ReviewPreliminarily.OPINIONS.contains(decision.stage())) {
                standing.put(decision.stage(), decision);
            }
        }
        return standing;
    }

    boolean areOpposed(UUID caseId) {
        return of(caseId).values().stream().anyMatch(opinion -> opinion.outcome() == Outcome.REJECT);
    }
}

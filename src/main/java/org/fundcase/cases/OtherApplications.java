package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** The other applications of an enterprise, as rules ask about them; drafts and those that ended do not count. */
@Component
class OtherApplications {

    private final CaseRows rows;
    private final Rounds rounds;
    private final Schemes schemes;

    OtherApplications(CaseRows rows, Rounds rounds, Schemes schemes) {
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    /** The other applications of the year that count as the one project a year. */
    List<GrantCase> projectsThisYear(Dossier dossier) {
        return others(dossier)
                .filter(other -> other.year() == dossier.grantCase().year())
                .filter(this::countsAsProject)
                .toList();
    }

    /** Whether the enterprise was supported for the same item in an earlier year. */
    boolean isSupportedBefore(Dossier dossier) {
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
}

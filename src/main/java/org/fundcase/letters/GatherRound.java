package org.fundcase.letters;

import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.kernel.Actor;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundOffices;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** Collects what a paper of a round is about; the office of the kind's stage signs, as the scheme's steps say. */
@Component
class GatherRound {

    private final Rounds rounds;
    private final Schemes schemes;
    private final RoundOffices roundOffices;
    private final Offices offices;
    private final GatherMatter matters;

    GatherRound(Rounds rounds, Schemes schemes, RoundOffices roundOffices, Offices offices, GatherMatter matters) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.roundOffices = roundOffices;
        this.offices = offices;
        this.matters = matters;
    }

    RoundMatter of(UUID roundId, Due due) {
        return of(roundId, due, office(roundId, due.kind().signer()));
    }

    /** Signed by an office that acts for itself, as who pays. */
    RoundMatter of(UUID roundId, Due due, Office sender) {
        Round round = rounds.get(roundId);
        return new RoundMatter(round, schemes.pinned(round.deployment()), sender, due);
    }

    Office office(UUID roundId, Stage stage) {
        return offices.get(roundOffices.of(roundId, stage));
    }

    /** The application that a paper of a round is about, in that round wherever it was handed in; the same office signs. */
    Matter of(UUID caseId, RoundMatter round) {
        Matter matter = matters.of(caseId, Actor.SYSTEM);
        return new Matter(
                matter.grantCase(),
                matter.enterprise(),
                round.round(),
                matter.scheme(),
                round.sender(),
                Actor.SYSTEM,
                round.today());
    }
}

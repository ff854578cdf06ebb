package org.fundcase.review;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.rounds.ProjectPool;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundDesk;
import org.fundcase.rounds.RoundPanel;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Tells the page of a round how far its applications are, which of them the ranking waits for, and what it will rank
 * beside them.
 */
@Component
class RankingPanel implements RoundPanel {

    private static final int SHOWN = 20;

    private final GrantCases cases;
    private final ProjectPool pool;
    private final RoundDesk desk;

    RankingPanel(GrantCases cases, ProjectPool pool, RoundDesk desk) {
        this.cases = cases;
        this.pool = pool;
        this.desk = desk;
    }

    /**
     * @param underway what the ranking waits for
     * @param first some of them
     * @param pooled what earlier rounds left in the pool that this ranking takes in; 0 at every other stage
     * @param tieBreak what decides between equal scores
     */
    record Shown(
            int handedIn, int supported, int ended, int underway, List<GrantCase> first, int pooled, String tieBreak) {}

    @Override
    public void fill(Round round, SignedIn me, Model model) {
        Underway underway = Underway.of(cases.states(round.id()));
        boolean ranking = desk.isAt(round.id(), Stage.RANKING, me);
        model.addAttribute(
                "review",
                new Shown(
                        underway.handedIn(),
                        underway.supported(),
                        underway.ended(),
                        underway.count(),
                        underway.count() == 0 ? List.of() : cases.firstIn(round.id(), Underway.STATES, SHOWN),
                        ranking ? pool.drawable(round).size() : 0,
                        RankOrder.of(round.parameters()).tieBreak().name()));
    }
}

package org.fundcase.letters;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives the page of a round its papers, the latest first. */
@Component
class LetterPanel implements RoundPanel {

    private static final int SHOWN = 8;

    private final Letters letters;
    private final Troubles troubles;

    LetterPanel(Letters letters, Troubles troubles) {
        this.letters = letters;
        this.troubles = troubles;
    }

    /**
     * @param more how many there are beside those shown
     * @param troubles how many could not be drawn
     * @param givenUp those whose files the system does not try to make any more
     */
    record Shown(List<Letter> letters, int more, int troubles, Set<UUID> givenUp) {}

    @Override
    public void fill(Round round, SignedIn me, Model model) {
        List<Letter> all = letters.ofRound(me, round.id());
        int missing = troubles.of(me, Subject.ofRound(round.id())).size();
        List<Letter> shown = all.stream().limit(SHOWN).toList();
        model.addAttribute("papers", new Shown(shown, all.size() - shown.size(), missing, troubles.givenUp(shown)));
    }
}

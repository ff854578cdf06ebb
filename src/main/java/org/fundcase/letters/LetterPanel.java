package org.fundcase.letters;

import java.util.List;
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
     */
    record Shown(List<Letter> letters, int more, int troubles) {}

    @Override
    public void fill(Round round, SignedIn me, Model model) {
        List<Letter> all = letters.ofRound(me, round.id());
        int missing = troubles.of(me, Subject.ofRound(round.id())).size();
        model.addAttribute(
                "papers", new Shown(all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN), missing));
    }
}

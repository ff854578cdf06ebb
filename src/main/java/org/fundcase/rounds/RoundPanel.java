package org.fundcase.rounds;

import org.fundcase.accounts.SignedIn;
import org.springframework.ui.Model;

/** What another room shows on the page of a round. */
public interface RoundPanel {

    /** Adds what its fragment of the page needs; nothing where there is nothing to show. */
    void fill(Round round, SignedIn me, Model model);
}

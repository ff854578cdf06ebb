package org.fundcase.recovery;

import org.fundcase.accounts.SignedIn;
import org.springframework.ui.Model;

/** What another room shows on the page of a recovery to the offices. */
public interface RecoveryPanel {

    /** Adds what its fragment of the page needs; nothing where there is nothing to show. */
    void fill(Recovery recovery, SignedIn me, Model model);
}

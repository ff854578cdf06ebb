package org.fundcase.cases;

import org.fundcase.accounts.SignedIn;
import org.springframework.ui.Model;

/** What another room shows on an officer's page of a case. */
public interface CasePanel {

    /** Adds what its fragment of the page needs; nothing where there is nothing to show. */
    void fill(GrantCase grantCase, SignedIn me, Model model);
}

package org.fundcase.cases;

import org.springframework.ui.Model;

/** What another room tells an enterprise on the page of its application, in plain words. */
public interface ApplicantPanel {

    /** Adds what its fragment of the page needs; nothing where there is nothing to tell. */
    void fill(GrantCase grantCase, Model model);
}

package org.fundcase.letters;

import java.util.List;
import java.util.Set;

/** Finds what the papers of some kinds say. Reads what is frozen: list, notice, plan, ledger. */
interface Facts {

    Set<LetterKind> kinds();

    /** The papers that a due is for: mostly one; one for each recipient of a list; none where it is not due any more. */
    List<Pending> of(Due due);
}

package org.fundcase.letters;

import org.jspecify.annotations.Nullable;

/**
 * A paper before it has its number.
 *
 * @param source what it is drawn from, as {@code list/<id>}; null for a paper that each decision issues anew
 * @param given the number that people gave it; null takes the next of the office's series
 */
record Draft(
        LetterKind kind,
        Origin origin,
        Letter.Party recipient,
        Content content,
        @Nullable String source,
        @Nullable String given) {

    /** A paper of a case that the decision itself issues. */
    Draft(LetterKind kind, Matter matter, Letter.Party recipient, Content content) {
        this(kind, matter.origin(), recipient, content.with(matter.common()), null, null);
    }
}

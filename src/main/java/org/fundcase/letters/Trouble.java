package org.fundcase.letters;

import java.util.UUID;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A paper that could not be drawn, or whose files could not be made, and has not been since.
 *
 * @param dueId what is to be drawn; null where the paper is there and its files are not
 * @param letterId whose files are missing; null where there is no paper
 * @param about the number of its application or of the paper; empty if the kind says enough
 * @param reason in words
 * @param isGivenUp whether the system tries no more, so that a person has to
 */
public record Trouble(
        UUID id,
        @Nullable UUID dueId,
        @Nullable UUID letterId,
        Subject subject,
        LetterKind kind,
        String about,
        Words reason,
        int tries,
        boolean isGivenUp) {}

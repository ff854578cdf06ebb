package org.fundcase.letters;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to a paper, apart from its service. */
public sealed interface LetterEvent extends Recorded {

    LetterKind kind();

    @Override
    default boolean isInternal() {
        return kind().paper().isBetweenOffices();
    }

    /** Numbered and frozen. */
    record LetterIssued(
            Subject subject,
            UUID letterId,
            LetterKind kind,
            String number,
            int version,
            String contentSha256,
            Actor actor)
            implements LetterEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("paper", kind),
                    Change.set("letterNumber", version > 1 ? number + " v" + version : number),
                    Change.set("content", contentSha256));
        }
    }

    /** One of its files exists from now on. */
    record LetterMade(Subject subject, UUID letterId, LetterKind kind, String number, Letter.File file, Actor actor)
            implements LetterEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("letterNumber", number),
                    Change.set("fileForm", file.form()),
                    Change.set("sha256", file.sha256()));
        }
    }
}

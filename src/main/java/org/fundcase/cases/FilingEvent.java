package org.fundcase.cases;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** What an enterprise does with its application. */
public sealed interface FilingEvent extends CaseEvent {

    record ApplicationBegun(UUID caseId, UUID roundId, String item, Actor actor) implements FilingEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("item", item));
        }
    }

    /** The enterprise filled in or changed something; only the fields that differ. */
    record ApplicationFilledIn(UUID caseId, List<Change> changes, Actor actor) implements FilingEvent {}

    /**
     * The first submission, or one after a correction.
     *
     * @param card of the case as it is handed in, with its number
     * @param contents all that was handed in; after a correction what differs from the submission before
     */
    record ApplicationSubmitted(
            CaseCard card, @Nullable String bound, boolean again, List<Change> contents, Actor actor)
            implements FilingEvent {

        @Override
        public UUID caseId() {
            return card.id();
        }

        @Override
        public List<Change> changes() {
            return Stream.concat(
                            Stream.of(Change.set("number", card.number()), Change.set("bound", bound)),
                            contents.stream())
                    .toList();
        }
    }

    record ApplicationWithdrawn(UUID caseId, String reason, Actor actor) implements FilingEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reason", reason));
        }
    }
}

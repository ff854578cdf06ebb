package org.fundcase.documents;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to a document of a case. */
public sealed interface DocumentEvent extends Recorded {

    UUID caseId();

    UUID documentId();

    @Override
    default Subject subject() {
        return Subject.ofCase(caseId());
    }

    record DocumentReceived(UUID caseId, UUID documentId, String slot, String fileName, String sha256, Actor actor)
            implements DocumentEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("slot", slot), Change.set("fileName", fileName), Change.set("sha256", sha256));
        }
    }

    /** Reading ended: read, unsupported or failed. */
    record DocumentRead(UUID caseId, UUID documentId, String fileName, String outcome) implements DocumentEvent {

        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("fileName", fileName), Change.set("reading", outcome));
        }
    }

    record DocumentRemoved(UUID caseId, UUID documentId, String fileName, Actor actor) implements DocumentEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("fileName", fileName));
        }
    }

    /** A person set a value; the machine's is kept beside it. */
    record FieldCorrected(UUID caseId, UUID documentId, String field, String before, String after, Actor actor)
            implements DocumentEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.of(field, before, after));
        }
    }
}

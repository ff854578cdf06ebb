package org.fundcase.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What happened to a document of a case. */
public sealed interface DocumentEvent extends Recorded {

    UUID caseId();

    UUID documentId();

    @Override
    default Subject subject() {
        return Subject.ofCase(caseId());
    }

    /** @param packageName of the ZIP it was taken out of; null if it came by itself */
    record DocumentReceived(
            UUID caseId,
            UUID documentId,
            String slot,
            String fileName,
            @Nullable String packageName,
            String sha256,
            Actor actor)
            implements DocumentEvent {

        @Override
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>(
                    List.of(Change.set("slot", slot), Change.set("fileName", fileName), Change.set("sha256", sha256)));
            if (packageName != null) {
                changes.add(Change.set("packageName", packageName));
            }
            return changes;
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
    record FieldCorrected(UUID caseId, UUID documentId, Values values, Actor actor) implements DocumentEvent {

        /**
         * @param before the value that counted until then
         * @param machine what the machine read at first; null if it read nothing
         * @param region what it read in the rectangle that the person framed; null if none was
         */
        public record Values(
                String field, String before, String after, @Nullable String machine, @Nullable String region) {}

        /** The machine's value where it is not the one that counted, so that both can be read here. */
        @Override
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>(List.of(Change.of(values.field, values.before, values.after)));
            if (values.machine != null && !values.machine.equals(values.before)) {
                changes.add(Change.set("machineValue", values.machine));
            }
            if (values.region != null) {
                changes.add(Change.set("regionText", values.region));
            }
            return changes;
        }
    }
}

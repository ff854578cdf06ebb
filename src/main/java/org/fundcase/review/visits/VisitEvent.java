package org.fundcase.review.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to the site visits of a case; its enterprise is told in plain words beside its application. */
sealed interface VisitEvent extends Recorded {

    UUID caseId();

    int no();

    @Override
    default Subject subject() {
        return Subject.ofCase(caseId());
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    record VisitOrdered(UUID caseId, int no, LocalDate day, String officers, String reason, Actor actor)
            implements VisitEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("visit", no),
                    Change.set("visitDay", day),
                    Change.set("officers", officers),
                    Change.set("reason", reason));
        }
    }

    record VisitCancelled(UUID caseId, int no, String reason, Actor actor) implements VisitEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("visit", no), Change.set("reason", reason));
        }
    }

    /** Written down or changed, until it is frozen. */
    record VisitRecorded(UUID caseId, int no, int version, String why, Actor actor) implements VisitEvent {

        @Override
        public List<Change> changes() {
            return why.isEmpty()
                    ? List.of(Change.set("visit", no), Change.set("recordVersion", version))
                    : List.of(Change.set("visit", no), Change.set("recordVersion", version), Change.set("reason", why));
        }
    }

    record VisitPhotoAdded(UUID caseId, int no, String fileName, String sha256, Actor actor) implements VisitEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("visit", no), Change.set("file", fileName), Change.set("sha256", sha256));
        }
    }

    record VisitPhotoRemoved(UUID caseId, int no, String fileName, Actor actor) implements VisitEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("visit", no), Change.set("file", fileName));
        }
    }

    record VisitSigned(UUID caseId, int no, int version, String hash, Actor actor) implements VisitEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("visit", no), Change.set("recordVersion", version), Change.set("recordHash", hash));
        }
    }

    /** All officers have signed. */
    record VisitFrozen(UUID caseId, int no, int version, String conclusion, String hash, Actor actor)
            implements VisitEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("visit", no),
                    Change.set("recordVersion", version),
                    Change.set("visitConclusion", "visit." + conclusion),
                    Change.set("recordHash", hash));
        }
    }

    record VisitAnswered(UUID caseId, int no, int version, String words, Actor actor) implements VisitEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("visit", no), Change.set("recordVersion", version), Change.set("answer", words));
        }
    }
}

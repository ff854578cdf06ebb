package org.fundcase.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to a project while it is carried out; on the record of its case. */
public sealed interface ImplementationEvent extends Recorded {

    UUID caseId();

    @Override
    default Subject subject() {
        return Subject.ofCase(caseId());
    }

    /** 任务书 is put before the enterprise. */
    record TaskSheetProposed(UUID caseId, UUID stepId, Actor actor) implements ImplementationEvent {}

    /** The enterprise signed it, or did not. */
    record TaskSheetSigned(UUID caseId, boolean agreed, String words, Actor actor) implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("agreed", agreed), Change.set("comment", words));
        }
    }

    /** Both sides signed. */
    record TaskSheetAgreed(UUID caseId, UUID stepId, Actor actor) implements ImplementationEvent {}

    /** 申请变更. */
    record ProjectChangeAsked(UUID caseId, UUID saidId, String reason, boolean late, Actor actor)
            implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reason", reason));
        }
    }

    /** 变更批复. */
    record ProjectChangeAnswered(UUID caseId, UUID stepId, boolean granted, String reason, Actor actor)
            implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("granted", granted), Change.set("reason", reason));
        }
    }

    /** 进度报告. */
    record ProgressReported(UUID caseId, LocalDate until, int progress, String spent, Actor actor)
            implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("until", until), Change.set("progress", progress), Change.set("spentSoFar", spent));
        }
    }

    /** The office read a report: it will do, or it is sent back. */
    record ProgressRead(UUID caseId, LocalDate until, boolean accepted, String note, Actor actor)
            implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("until", until), Change.set("agreed", accepted), Change.set("comment", note));
        }
    }

    /** A report will be due. */
    record ReportReminded(UUID caseId, LocalDate until, LocalDate due, Actor actor) implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("until", until), Change.set("due", due));
        }
    }

    /** A report is not there in time. */
    record ReportOverdue(UUID caseId, LocalDate until, LocalDate due, Actor actor) implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("until", until), Change.set("due", due));
        }
    }

    /** 安排检查; the enterprise is not told beforehand. */
    record InspectionOrdered(UUID caseId, Inspection.Way way, LocalDate due, String firm, String seed, Actor actor)
            implements ImplementationEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            changes.add(Change.set("inspectionWay", "inspection." + way));
            changes.add(Change.set("due", due));
            if (!firm.isEmpty()) {
                changes.add(Change.set("firm", firm));
            }
            if (!seed.isEmpty()) {
                changes.add(Change.set("seed", seed));
            }
            return changes;
        }
    }

    /** 检查结果. */
    record InspectionRecorded(
            UUID caseId, Inspection.Way way, LocalDate on, boolean problems, String facts, String sha256, Actor actor)
            implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("inspectionWay", "inspection." + way),
                    Change.set("problems", problems),
                    Change.set("facts", facts),
                    Change.set("sha256", sha256));
        }
    }

    /** Something is proposed; nobody outside is told. */
    record StepProposed(UUID caseId, UUID stepId, Step.Kind kind, String reason, Actor actor)
            implements ImplementationEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("implementationStep", "step." + kind), Change.set("reason", reason));
        }
    }

    /** The second person does not agree. */
    record StepReturned(UUID caseId, UUID stepId, Step.Kind kind, String reason, Actor actor)
            implements ImplementationEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("implementationStep", "step." + kind), Change.set("reason", reason));
        }
    }

    /** 责令整改. */
    record RectificationDemanded(UUID caseId, UUID stepId, LocalDate due, String reason, Actor actor)
            implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("due", due), Change.set("reason", reason));
        }
    }

    /** 整改报告. */
    record RectificationReported(UUID caseId, UUID orderId, String words, Actor actor) implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("comment", words));
        }
    }

    /** 整改核查: closed, or a further term. */
    record RectificationChecked(UUID caseId, UUID orderId, boolean done, String note, Actor actor)
            implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("rectified", done), Change.set("comment", note));
        }
    }

    /** 暂停拨付. */
    record PaymentSuspended(UUID caseId, UUID stepId, String basis, String reason, Actor actor)
            implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("basis", basis), Change.set("reason", reason));
        }
    }

    /** 恢复拨付. */
    record PaymentResumed(UUID caseId, UUID stepId, String reason, Actor actor) implements ImplementationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reason", reason));
        }
    }
}

package org.fundcase.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to a project's acceptance and to its file's closing; on the record of its case. */
public sealed interface CompletionEvent extends Recorded {

    UUID caseId();

    @Override
    default Subject subject() {
        return Subject.ofCase(caseId());
    }

    /** 申请验收. */
    record AcceptanceApplied(UUID caseId, int no, LocalDate completedOn, Money spent, Actor actor)
            implements CompletionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("completedOn", completedOn), Change.set("spent", spent));
        }
    }

    /** The office said what became of an invoice. */
    record InvoiceReconciled(UUID caseId, String number, Fate fate, String note, Actor actor)
            implements CompletionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("number", number), Change.set("invoiceFate", fate), Change.set("reason", note));
        }

        @Override
        public boolean isInternal() {
            return true;
        }
    }

    /** A result is proposed; nobody outside is told. */
    record AcceptanceProposed(
            UUID caseId, UUID checkId, Check.Outcome outcome, Money amount, String reason, Actor actor)
            implements CompletionEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("acceptanceOutcome", outcome),
                    Change.set("amount", amount),
                    Change.set("reason", reason));
        }
    }

    /** The second person does not agree. */
    record AcceptanceReturned(UUID caseId, UUID checkId, String reason, Actor actor) implements CompletionEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reason", reason));
        }
    }

    /** 验收结论. */
    record AcceptanceConcluded(
            UUID caseId,
            UUID checkId,
            Check.Outcome outcome,
            Money before,
            Money amount,
            String reason,
            boolean correction,
            Actor actor)
            implements CompletionEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("acceptanceOutcome", outcome),
                    Change.of("amount", before, amount),
                    Change.set("reason", reason));
        }
    }

    /** 限期整改. */
    record RectificationOrdered(UUID caseId, UUID checkId, LocalDate due, String reason, Actor actor)
            implements CompletionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("due", due), Change.set("reason", reason));
        }
    }

    /**
     * More was paid than the project is worth by its acceptance: who recovers hears it.
     *
     * @param computation how the amount was found, in words
     */
    record ExcessPaid(
            UUID caseId,
            UUID awardId,
            Money amount,
            String basis,
            String facts,
            String evidence,
            String computation,
            Actor actor)
            implements CompletionEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("amount", amount), Change.set("basis", basis));
        }
    }

    /** 提出结案. */
    record ClosingProposed(UUID caseId, String summary, Actor actor) implements CompletionEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("comment", summary));
        }
    }

    /** The second person does not close. */
    record ClosingReturned(UUID caseId, String reason, Actor actor) implements CompletionEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reason", reason));
        }
    }

    /** 结案. */
    record CaseClosed(UUID caseId, UUID closingId, Money paid, String summary, Actor actor) implements CompletionEvent {

        @Override
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>(List.of(Change.set("amount", paid)));
            changes.add(Change.set("comment", summary));
            return changes;
        }
    }

    /** Somebody asks to open a closed file again. */
    record ClosedReopeningAsked(UUID caseId, Place place, String reason, Actor actor) implements CompletionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reopeningPlace", place), Change.set("reason", reason));
        }
    }

    /** A second person does not agree to it. */
    record ClosedReopeningRefused(UUID caseId, String reason, Actor actor) implements CompletionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reason", reason));
        }
    }

    /** A closed file is open again. */
    record ClosedReopened(UUID caseId, Place place, String reason, Actor actor) implements CompletionEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reopeningPlace", place), Change.set("reason", reason));
        }
    }

    /** Where a closed file goes on. */
    enum Place {
        /** With an application for acceptance. */
        COMPLETION,
        /** With its payment, and then its closing. */
        PAYMENT
    }
}

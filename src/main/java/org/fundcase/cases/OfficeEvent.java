package org.fundcase.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.kernel.Actor;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.jspecify.annotations.Nullable;

/** What the offices do about an application. */
public sealed interface OfficeEvent extends CaseEvent {

    /** For the offices alone. */
    sealed interface Internal extends OfficeEvent {

        @Override
        default boolean isInternal() {
            return true;
        }
    }

    /** A decision against the applicant's wish, with its typed reasons. */
    sealed interface Reasoned extends OfficeEvent {

        Grounds grounds();

        default List<Reason> reasons() {
            return grounds().reasons();
        }
    }

    /**
     * An officer decided what a line of an invoice was spent on, or took that back.
     *
     * @param before the category that held until then; empty if none did
     * @param category null where a decision was taken back
     */
    record LineClassified(UUID caseId, Line line, String before, @Nullable String category, String reason, Actor actor)
            implements OfficeEvent {

        /** @param name empty for what no line tells */
        public record Line(String invoice, String name) {}

        @Override
        public List<Change> changes() {
            List<Change> said = List.of(
                    Change.set("invoiceNumber", line.invoice()),
                    Change.set("lineName", line.name()),
                    Change.of("costCategory", before, category));
            return reason.isEmpty() ? said : join(said, List.of(Change.set("reason", reason)));
        }
    }

    /**
     * 受理.
     *
     * @param despite what the checks found and the officer accepted knowingly; {@code comment} then says why
     */
    record ApplicationAccepted(UUID caseId, String comment, List<String> despite, Actor actor) implements OfficeEvent {

        @Override
        public List<Change> changes() {
            List<Change> known =
                    despite.isEmpty() ? List.of() : List.of(Change.set("despite", String.join("；", despite)));
            return join(known, noted(comment));
        }
    }

    /** 补正: everything that must be corrected, at once. */
    record CorrectionRequested(UUID caseId, Grounds grounds, LocalDate due, String comment, Actor actor)
            implements Reasoned {

        @Override
        public List<Change> changes() {
            return join(grounds.changes(), List.of(Change.set("due", due)), noted(comment));
        }
    }

    /** 不予受理. */
    record ApplicationRefused(UUID caseId, Grounds grounds, String comment, Actor actor) implements Reasoned {

        @Override
        public List<Change> changes() {
            return join(grounds.changes(), noted(comment));
        }
    }

    /** An office's opinion in the preliminary review. */
    record OpinionGiven(UUID caseId, Stage stage, Outcome outcome, Grounds grounds, String comment, Actor actor)
            implements Internal {

        @Override
        public List<Change> changes() {
            return join(
                    List.of(Change.set("stage", stage), Change.set("outcome", outcome)),
                    grounds.changes(),
                    noted(comment));
        }
    }

    /** An office changed its own opinion before the conclusion. */
    record OpinionChanged(
            UUID caseId, Stage stage, Outcome before, Outcome outcome, Grounds grounds, String reason, Actor actor)
            implements Internal {

        @Override
        public List<Change> changes() {
            return join(
                    List.of(Change.set("stage", stage), Change.of("outcome", before, outcome)),
                    grounds.changes(),
                    List.of(Change.set("reason", reason)));
        }
    }

    /** 初审通过: the district recommends it to the city. */
    record ApplicationRecommended(UUID caseId, String comment, Actor actor) implements OfficeEvent {

        @Override
        public List<Change> changes() {
            return noted(comment);
        }
    }

    /** 初审不通过. */
    record ApplicationRejected(UUID caseId, Grounds grounds, String comment, Actor actor) implements Reasoned {

        @Override
        public List<Change> changes() {
            return join(grounds.changes(), noted(comment));
        }
    }

    /**
     * An officer decided about a finding of the checks.
     *
     * @param finding in the words it had then
     */
    record FindingDecided(UUID caseId, String finding, String decision, String reason, Actor actor)
            implements Internal {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("finding", finding), Change.set("decision", decision), Change.set("reason", reason));
        }
    }

    record ReopeningAsked(UUID caseId, String reason, Actor actor) implements Internal {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reason", reason));
        }
    }

    /** A second person agreed, and the case is at its first stage again. */
    record CaseReopened(UUID caseId, CaseState before, Actor actor) implements OfficeEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("state", before, CaseState.SUBMITTED));
        }
    }

    private static List<Change> noted(String comment) {
        return comment.isBlank() ? List.of() : List.of(Change.set("comment", comment));
    }

    @SafeVarargs
    private static List<Change> join(List<Change>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}

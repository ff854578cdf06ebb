package org.fundcase.review.sampling;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to drawings and second checks; inside the offices. */
sealed interface SamplingEvent extends Recorded {

    @Override
    default boolean isInternal() {
        return true;
    }

    record SampleDrawn(UUID roundId, int no, int population, int drawn, String seed, String listHash, Actor actor)
            implements SamplingEvent {

        @Override
        public Subject subject() {
            return Subject.ofRound(roundId);
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("drawing", no),
                    Change.set("population", population),
                    Change.set("drawn", drawn),
                    Change.set("seed", seed),
                    Change.set("listHash", listHash));
        }
    }

    /** What nobody had checked is not checked any more. */
    record DrawingCalledOff(UUID roundId, int no, String reason, Actor actor) implements SamplingEvent {

        @Override
        public Subject subject() {
            return Subject.ofRound(roundId);
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("drawing", no), Change.set("reason", reason));
        }
    }

    /** As {@link DrawingCalledOff}, of one case. */
    record CheckCalledOff(UUID caseId, int drawing, String reason, Actor actor) implements SamplingEvent {

        @Override
        public Subject subject() {
            return Subject.ofCase(caseId);
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("drawing", drawing), Change.set("reason", reason));
        }
    }

    /** A case was drawn. */
    record CaseDrawn(UUID caseId, int drawing, Actor actor) implements SamplingEvent {

        @Override
        public Subject subject() {
            return Subject.ofCase(caseId);
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("drawing", drawing));
        }
    }

    record SecondCheckDone(UUID caseId, int drawing, boolean consistent, String reason, String differences, Actor actor)
            implements SamplingEvent {

        @Override
        public Subject subject() {
            return Subject.ofCase(caseId);
        }

        @Override
        public List<Change> changes() {
            Change result = Change.set("checkResult", consistent ? "consistent" : "inconsistent");
            return differences.isEmpty()
                    ? List.of(Change.set("drawing", drawing), result, Change.set("reason", reason))
                    : List.of(
                            Change.set("drawing", drawing),
                            result,
                            Change.set("reason", reason),
                            Change.set("differences", differences));
        }
    }

    record SecondCheckAnswered(UUID caseId, int drawing, boolean adopted, Money effect, String words, Actor actor)
            implements SamplingEvent {

        @Override
        public Subject subject() {
            return Subject.ofCase(caseId);
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("drawing", drawing),
                    Change.set("answered", adopted ? "adopt" : "overrule"),
                    Change.set("effect", effect),
                    Change.set("answer", words));
        }
    }
}

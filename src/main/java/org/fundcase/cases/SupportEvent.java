package org.fundcase.cases;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What review and round decided about an application; its enterprise reads it. */
public sealed interface SupportEvent extends Recorded {

    UUID caseId();

    @Override
    default Subject subject() {
        return Subject.ofCase(caseId());
    }

    @Override
    default Set<String> internalFields() {
        return Set.of("comment");
    }

    /**
     * The review proposes support; what and how much the round decides is told later.
     *
     * @param amount proposed
     * @param bound what the rules allow at most
     * @param reason why less; blank if it is the whole bound
     */
    record SupportProposed(UUID caseId, Money amount, Money bound, String reason, Actor actor) implements SupportEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            List<Change> said = List.of(Change.set("proposedAmount", amount), Change.set("bound", bound));
            return reason.isBlank()
                    ? said
                    : Stream.concat(said.stream(), Stream.of(Change.set("reason", reason)))
                            .toList();
        }
    }

    /** 审核不通过. */
    record SupportDeclined(UUID caseId, Grounds grounds, String comment, Actor actor) implements SupportEvent {

        @Override
        public List<Change> changes() {
            return comment.isBlank()
                    ? grounds.changes()
                    : Stream.concat(grounds.changes().stream(), Stream.of(Change.set("comment", comment)))
                            .toList();
        }
    }

    /** 下达: the round supports it. */
    record SupportDecided(UUID caseId, Money amount, Actor actor) implements SupportEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("amount", amount));
        }
    }

    /** 未入选: the round went on without it. */
    record LeftOut(UUID caseId, String reason, Actor actor) implements SupportEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("reason", reason));
        }
    }

    /** 停止支持: all of the award was taken off (the reduction says why), and nothing was paid. */
    record SupportStopped(UUID caseId, Actor actor) implements SupportEvent {}
}

package org.fundcase.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What happened to an expert of the pool; on the record of the expert's account. */
sealed interface ExpertEvent extends Recorded {

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.ofAccount(personId());
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    record ExpertEntered(UUID personId, String name, String fields, Actor actor) implements ExpertEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("expert", name), Change.set("expertFields", fields));
        }
    }

    /** Who inspects looked into the pool; on the own record. */
    record PoolRead(UUID personId, Actor actor) implements ExpertEvent {

        @Override
        public List<Change> changes() {
            return List.of();
        }
    }

    /** Who inspects read the entry. */
    record ExpertRead(UUID personId, String name, Actor actor) implements ExpertEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("expert", name));
        }
    }

    record EmployerRecorded(UUID personId, String employer, @Nullable LocalDate until, Actor actor)
            implements ExpertEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("employer", employer), Change.set("until", until));
        }
    }

    record InterestDeclared(UUID personId, String party, LocalDate until, Actor actor) implements ExpertEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("interest", party), Change.set("until", until));
        }
    }

    /** 失去资格: never invited again. */
    record ExpertStruckOff(UUID personId, String name, String reason, Actor actor) implements ExpertEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("expert", name), Change.set("reason", reason));
        }
    }
}

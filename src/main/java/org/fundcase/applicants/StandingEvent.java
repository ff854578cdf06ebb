package org.fundcase.applicants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What officers took over or decided about the standing of parties, registered here or not. */
public sealed interface StandingEvent extends Recorded {

    /** On the chain of the person who did it: a list is about many parties. */
    record ListImported(UUID listId, String fileName, String sha256, int entries, Actor actor)
            implements StandingEvent {

        @Override
        public Subject subject() {
            UUID person = actor.personId();
            return Subject.ofAccount(person == null ? listId : person);
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("fileName", fileName), Change.set("sha256", sha256), Change.set("entries", entries));
        }
    }

    /** @param subject the party */
    record BarRecorded(Subject subject, String creditCode, LocalDate until, String basis, Actor actor)
            implements StandingEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("creditCode", creditCode),
                    Change.set("until", until.equals(Bars.NO_END) ? "NO_END" : until),
                    Change.set("basis", basis));
        }
    }

    /** @param subject the party */
    record BarLifted(Subject subject, String creditCode, String reason, Actor actor) implements StandingEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("creditCode", creditCode), Change.set("reason", reason));
        }
    }

    /** @param subject the party */
    record FundingListed(Subject subject, String creditCode, String project, String source, Actor actor)
            implements StandingEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("creditCode", creditCode), Change.set("project", project), Change.set("source", source));
        }
    }
}

package org.fundcase.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What an office did about its report of projects; it is about no single case, so it is on the record of who did it. */
public sealed interface DistrictReportEvent extends Recorded {

    UUID reportId();

    @Override
    default Subject subject() {
        return Subject.ofAccount(Objects.requireNonNull(actor().personId()));
    }

    record DistrictReportProposed(UUID reportId, LocalDate from, LocalDate until, String sha256, Actor actor)
            implements DistrictReportEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("until", until), Change.set("sha256", sha256));
        }
    }

    record DistrictReportAnswered(UUID reportId, boolean sent, String sha256, String note, Actor actor)
            implements DistrictReportEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("granted", sent), Change.set("sha256", sha256), Change.set("comment", note));
        }
    }
}

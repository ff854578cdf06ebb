package org.fundcase.operators;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to a report; on the record of its account. */
sealed interface ReportEvent extends Recorded {

    Report report();

    @Override
    default Subject subject() {
        UUID quota = report().quotaId();
        return Subject.ofQuota(quota);
    }

    @Override
    default List<Change> changes() {
        return List.of(
                Change.set("from", report().from()),
                Change.set("until", report().until()),
                Change.set("paid", report().figures().paid()),
                Change.set("balance", report().figures().closing()),
                Change.set("hash", report().sha256()));
    }

    /** By the operator. */
    record ReportSubmitted(Report report, Actor actor) implements ReportEvent {}

    /** By the bureau. */
    record ReportReceived(Report report, String note, Actor actor) implements ReportEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("until", report.until()), Change.set("comment", note));
        }
    }

    /** By the bureau: it is handed in anew. */
    record ReportReturned(Report report, String note, Actor actor) implements ReportEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("until", report.until()), Change.set("comment", note));
        }
    }
}

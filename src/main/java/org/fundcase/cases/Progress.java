package org.fundcase.cases;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Subject;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** Tells an enterprise how its application went, without the offices' inner steps. */
@Component
class Progress {

    /** 退回: only that of a decision on acceptance concerns the enterprise, and the reason is between offices. */
    private static final String RETURNED = "TaskReturned";

    private static final Set<String> FOR_THE_APPLICANT = Set.of(
            "ApplicationBegun",
            "ApplicationSubmitted",
            "ApplicationAccepted",
            "CorrectionRequested",
            "ApplicationRefused",
            "ApplicationWithdrawn",
            "ApplicationRecommended",
            "ApplicationRejected",
            "SupportDeclined",
            "SupportDecided",
            "LeftOut",
            "CaseReopened",
            RETURNED);

    /** What of an event is said in words; an officer's comment is not. */
    private static final Set<String> SAID = Set.of("number", "reasons", "reason", "due", "amount", Grounds.DOCUMENT);

    /** @param type its words are the messages {@code progress.<type>} */
    record Mark(String type, LocalDateTime at, List<Change> said) {}

    private final History history;

    Progress(History history) {
        this.history = history;
    }

    List<Mark> of(UUID caseId) {
        return history.of(Subject.ofCase(caseId)).stream()
                .filter(entry -> FOR_THE_APPLICANT.contains(entry.type()))
                .filter(entry -> !entry.type().equals(RETURNED) || isOfAcceptance(entry))
                .map(Progress::mark)
                .toList();
    }

    private static boolean isOfAcceptance(HistoryEntry entry) {
        return entry.changes().stream()
                .anyMatch(change -> change.field().equals("stage")
                        && Stage.ACCEPTANCE.name().equals(change.after()));
    }

    private static Mark mark(HistoryEntry entry) {
        boolean reopened = entry.type().equals("CaseReopened") || entry.type().equals(RETURNED);
        return new Mark(
                entry.type(),
                local(entry.businessTime()),
                entry.changes().stream()
                        .filter(change -> !reopened && isSaid(change) && change.after() != null)
                        .toList());
    }

    private static boolean isSaid(Change change) {
        return SAID.contains(change.field()) || change.field().startsWith(Grounds.FIELD);
    }

    static LocalDateTime local(Instant moment) {
        return BusinessTime.local(moment);
    }
}

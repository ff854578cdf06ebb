package org.fundcase.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What happened to the review by experts of a case; the enterprise never reads who they are. */
public sealed interface InvitationEvent extends Recorded {

    UUID caseId();

    String expert();

    @Override
    default Subject subject() {
        return Subject.ofCase(caseId());
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    /**
     * @param expertId also of the expert's office
     * @param despite why somebody near to a party was invited; blank where nobody was near
     */
    record ExpertInvited(
            UUID caseId, UUID invitationId, UUID expertId, String expert, LocalDate due, String despite, Actor actor)
            implements InvitationEvent {

        @Override
        public List<Change> changes() {
            return despite.isBlank()
                    ? List.of(Change.set("expert", expert), Change.set("due", due))
                    : List.of(Change.set("expert", expert), Change.set("due", due), Change.set("reason", despite));
        }
    }

    record InvitationAccepted(UUID caseId, String expert, Actor actor) implements InvitationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("expert", expert));
        }
    }

    record InvitationDeclined(UUID caseId, String expert, String reason, Actor actor) implements InvitationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("expert", expert), Change.set("reason", reason));
        }
    }

    /** @param times how often by now */
    record ExpertReminded(UUID caseId, String expert, int times, Actor actor) implements InvitationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("expert", expert), Change.set("reminders", times));
        }
    }

    /** The invitation ended without an opinion: the expert was struck off, or the review is over. */
    record InvitationClosed(UUID caseId, String expert, Actor actor) implements InvitationEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("expert", expert));
        }
    }

    /** @param suggested null if the expert suggests none */
    record ScoreSubmitted(UUID caseId, String expert, BigDecimal total, @Nullable Money suggested, Actor actor)
            implements InvitationEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("expert", expert), Change.set("score", total), Change.set("suggestedAmount", suggested));
        }
    }
}

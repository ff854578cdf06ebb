package org.fundcase.operators;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to an agreement; on its own record. */
sealed interface AgreementEvent extends Recorded {

    UUID id();

    @Override
    default Subject subject() {
        return Subject.ofAgreement(id());
    }

    /** By the first person. */
    record AgreementRecorded(UUID id, Agreement agreement, Actor actor) implements AgreementEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("agreement", agreement.number()),
                    Change.set("operator", agreement.operator()),
                    Change.set("from", agreement.from()),
                    Change.set("until", agreement.until()),
                    Change.set("accountLimit", agreement.account()),
                    Change.set("fee", agreement.fee()));
        }
    }

    /** By the second person: it holds from now on. */
    record AgreementAgreed(UUID id, String number, Actor actor) implements AgreementEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("agreement", number));
        }
    }

    /** By the second person. */
    record AgreementRefused(UUID id, String number, String note, Actor actor) implements AgreementEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("agreement", number), Change.set("comment", note));
        }
    }
}

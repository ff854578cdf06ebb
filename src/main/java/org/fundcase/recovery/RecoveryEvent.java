package org.fundcase.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to a recovery; on its own record. */
public sealed interface RecoveryEvent extends Recorded {

    UUID recoveryId();

    @Override
    default Subject subject() {
        return Subject.ofRecovery(recoveryId());
    }

    /** 立案. */
    record RecoveryOpened(Recovery recovery, Actor actor) implements RecoveryEvent {

        @Override
        public UUID recoveryId() {
            return recovery.id();
        }

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("number", recovery.number()),
                    Change.set("party", recovery.party()),
                    Change.set("recoveryOrigin", recovery.origin()),
                    Change.set("lead", recovery.source()));
        }
    }

    /** A version of what is held against the party. */
    record RecoveryFactsRecorded(UUID recoveryId, int version, String basis, Money amount, Actor actor)
            implements RecoveryEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("version", version), Change.set("basis", basis), Change.set("amount", amount));
        }
    }

    /** 事先告知, by the second person. */
    record RecoveryTold(UUID recoveryId, Money amount, String basis, Actor actor) implements RecoveryEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("amount", amount), Change.set("basis", basis));
        }
    }

    /** Statement, waiver, request for a hearing, or the hearing. */
    record RecoveryHeard(UUID recoveryId, Hearing hearing, Actor actor) implements RecoveryEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("heard", hearing.what()),
                    Change.set("happenedOn", hearing.happenedOn()),
                    Change.set("comment", hearing.words()));
        }
    }

    /** A decision is proposed. */
    record RecoveryProposed(UUID recoveryId, int version, Money amount, Actor actor) implements RecoveryEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("version", version), Change.set("amount", amount));
        }
    }

    /** 追缴决定, by the second person: the money is claimed. */
    record RecoveryDecided(UUID recoveryId, String paper, Money amount, int payDays, Actor actor)
            implements RecoveryEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("paper", paper), Change.set("amount", amount), Change.set("payDays", payDays));
        }
    }

    /**
     * 不予追缴.
     *
     * @param told whether the party had been told that money may be recovered
     */
    record RecoveryDropped(UUID recoveryId, String reason, boolean told, Actor actor) implements RecoveryEvent {

        @Override
        public boolean isInternal() {
            return !told;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("comment", reason));
        }
    }

    /** 复议 or 诉讼, as it begins and as it ends. */
    record RecoveryAppealed(UUID recoveryId, String appeal, LocalDate happenedOn, String result, Actor actor)
            implements RecoveryEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("appeal", appeal), Change.set("happenedOn", happenedOn), Change.set("result", result));
        }
    }

    /** A measure that takes two persons was proposed. */
    record MeasureProposed(UUID recoveryId, Measure.Kind measure, String words, Actor actor) implements RecoveryEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("measure", measure), Change.set("comment", words));
        }
    }

    /** The second person's answer to a measure. */
    record MeasureAnswered(
            UUID recoveryId, UUID measureId, Measure.Kind measure, boolean agreed, String note, Actor actor)
            implements RecoveryEvent {

        @Override
        public boolean isInternal() {
            return !agreed || !measure.isForParty();
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("measure", measure), Change.set("agreed", agreed), Change.set("comment", note));
        }
    }

    /** Money came in, or an entry was wrong: then below zero. */
    record RecoveryReceived(UUID recoveryId, Money amount, Money left, String slip, Actor actor)
            implements RecoveryEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("amount", amount), Change.set("left", left), Change.set("slip", slip));
        }
    }

    /** 结案, by the second person. */
    record RecoveryClosed(UUID recoveryId, Money recovered, Money writtenOff, Actor actor) implements RecoveryEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("recovered", recovered), Change.set("writtenOff", writtenOff));
        }
    }
}

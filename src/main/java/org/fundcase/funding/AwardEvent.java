package org.fundcase.funding;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What happened to an award; on the record of its case, or of the quota where nobody applied. */
public sealed interface AwardEvent extends Recorded {

    /** Null where nobody applied. */
    @Nullable UUID caseId();

    UUID quotaId();

    UUID awardId();

    @Override
    default Subject subject() {
        UUID id = caseId();
        return id == null ? Subject.ofQuota(quotaId()) : Subject.ofCase(id);
    }

    /** By an issued list. */
    record AwardIssued(
            @Nullable UUID caseId,
            UUID quotaId,
            UUID awardId,
            UUID roundId,
            String payee,
            String paper,
            Money amount,
            Money city,
            Actor actor)
            implements AwardEvent {

        AwardIssued(UUID id, UUID quotaId, IssuedList list, IssuedList.IssuedAward award, Actor actor) {
            this(
                    award.caseId(),
                    quotaId,
                    id,
                    list.roundId(),
                    award.payee(),
                    list.paper(),
                    award.amount(),
                    award.cityShare(),
                    actor);
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("payee", payee),
                    Change.set("paper", paper),
                    Change.set("amount", amount),
                    Change.set("cityShare", city),
                    Change.set("districtShare", amount.minus(city)));
        }
    }

    /** Less of it, or nothing. */
    record AwardReduced(
            @Nullable UUID caseId, UUID quotaId, UUID awardId, Money by, Money left, String basis, Actor actor)
            implements AwardEvent {

        AwardReduced(Award award, Money by, String basis, Actor actor) {
            this(
                    award.caseId(),
                    award.quotaId(),
                    award.id(),
                    by,
                    award.committed().minus(by),
                    basis,
                    actor);
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of("amount", left.plus(by), left), Change.set("basis", basis));
        }
    }

    /** Payment stands still (暂缓拨付). */
    record PaymentHeld(@Nullable UUID caseId, UUID quotaId, UUID awardId, String basis, Actor actor)
            implements AwardEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("basis", basis));
        }
    }

    /** Payment goes on. */
    record PaymentHoldEnded(@Nullable UUID caseId, UUID quotaId, UUID awardId, String basis, Actor actor)
            implements AwardEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("basis", basis));
        }
    }

    /** Money came back (退回). */
    record MoneyReturned(@Nullable UUID caseId, UUID quotaId, UUID awardId, Money amount, String basis, Actor actor)
            implements AwardEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("amount", amount), Change.set("basis", basis));
        }
    }

    /** What was entered as returned was wrong. */
    record ReturnCorrected(@Nullable UUID caseId, UUID quotaId, UUID awardId, Money amount, String basis, Actor actor)
            implements AwardEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("amount", amount), Change.set("basis", basis));
        }
    }

    /** A change that takes two persons was proposed. */
    record AwardChangeProposed(
            @Nullable UUID caseId, UUID quotaId, UUID awardId, String kind, Money amount, String basis, Actor actor)
            implements AwardEvent {

        AwardChangeProposed(Award award, AwardChange change, Actor actor) {
            this(
                    award.caseId(),
                    award.quotaId(),
                    award.id(),
                    change.kind().name(),
                    change.amount(),
                    change.basis(),
                    actor);
        }

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("awardChange", kind), Change.set("amount", amount), Change.set("basis", basis));
        }
    }

    /** The second person did not agree to it. */
    record AwardChangeRefused(
            @Nullable UUID caseId, UUID quotaId, UUID awardId, String kind, Money amount, String note, Actor actor)
            implements AwardEvent {

        AwardChangeRefused(Award award, AwardChange change, String note, Actor actor) {
            this(award.caseId(), award.quotaId(), award.id(), change.kind().name(), change.amount(), note, actor);
        }

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("awardChange", kind), Change.set("amount", amount), Change.set("comment", note));
        }
    }

    /** Money that was paid is claimed back, comes back, or is given up (追缴). */
    record ClaimMoved(
            @Nullable UUID caseId, UUID quotaId, UUID awardId, String kind, Money amount, String basis, Actor actor)
            implements AwardEvent {

        ClaimMoved(Award award, MoveKind kind, Claims.Claim claim, Actor actor) {
            this(award.caseId(), award.quotaId(), award.id(), kind.name(), claim.amount(), claim.basis(), actor);
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("move", kind), Change.set("amount", amount), Change.set("basis", basis));
        }
    }
}

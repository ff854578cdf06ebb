package org.fundcase.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What happened to a payment; on the record of its case, or of the quota where nobody applied. */
public sealed interface PaymentEvent extends Recorded {

    /** Which payment of which award. */
    record Of(@Nullable UUID caseId, UUID quotaId, UUID awardId, UUID paymentId, String number, Money amount) {

        Of(Award award, Payment payment) {
            this(award.caseId(), award.quotaId(), award.id(), payment.id(), payment.number(), payment.amount());
        }

        List<Change> changes(Change... more) {
            return Stream.concat(
                            Stream.of(Change.set("payment", number), Change.set("amount", amount)), Stream.of(more))
                    .toList();
        }
    }

    Of of();

    @Override
    default Subject subject() {
        UUID id = of().caseId();
        return id == null ? Subject.ofQuota(of().quotaId()) : Subject.ofCase(id);
    }

    @Override
    default List<Change> changes() {
        return of().changes();
    }

    /** By the first person. */
    record PaymentRequested(Of of, String account, Actor actor) implements PaymentEvent {

        PaymentRequested(Award award, Payment payment, Actor actor) {
            this(new Of(award, payment), payment.payee().masked(), actor);
        }

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return of.changes(Change.set("payeeAccount", account));
        }
    }

    /**
     * By the second person.
     *
     * @param accountChecked who compared an account that was typed by hand with a paper of the payee
     */
    record PaymentApproved(Of of, boolean accountChecked, Actor actor) implements PaymentEvent {

        PaymentApproved(Award award, Payment payment, boolean accountChecked, Actor actor) {
            this(new Of(award, payment), accountChecked, actor);
        }

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return accountChecked ? of.changes(Change.set("accountChecked", "YES")) : of.changes();
        }
    }

    /** By the second person. */
    record PaymentRefused(Of of, String note, Actor actor) implements PaymentEvent {

        PaymentRefused(Award award, Payment payment, String note, Actor actor) {
            this(new Of(award, payment), note, actor);
        }

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return of.changes(Change.set("comment", note));
        }
    }

    /** In a batch for the bank. */
    record PaymentSent(Of of, String batch, Actor actor) implements PaymentEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return of.changes(Change.set("batch", batch));
        }
    }

    /**
     * The bank paid.
     *
     * @param paidOn the bank's day
     * @param complete whether nothing of the award is left to pay
     */
    record PaymentConfirmed(Of of, LocalDate paidOn, boolean complete, Actor actor) implements PaymentEvent {

        @Override
        public List<Change> changes() {
            return of.changes(Change.set("paidOn", paidOn));
        }
    }

    /** The bank did not pay; the money is free again. */
    record PaymentFailed(Of of, String note, Actor actor) implements PaymentEvent {

        @Override
        public List<Change> changes() {
            return of.changes(Change.set("comment", note));
        }
    }

    /** Was paid and came back, by the bank or by a decision; can be paid anew. */
    record PaymentReversed(Of of, String note, Actor actor) implements PaymentEvent {

        PaymentReversed(Award award, Payment payment, String note, Actor actor) {
            this(new Of(award, payment), note, actor);
        }

        @Override
        public List<Change> changes() {
            return of.changes(Change.set("comment", note));
        }
    }
}

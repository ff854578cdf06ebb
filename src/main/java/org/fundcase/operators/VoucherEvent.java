package org.fundcase.operators;

import java.util.List;
import java.util.UUID;
import org.fundcase.funding.SpecialAccounts.PaidOut;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What happened to a voucher; on the record of its case, or of the account where nobody applied. */
sealed interface VoucherEvent extends Recorded {

    /** Which voucher of which payment. */
    record Of(@Nullable UUID caseId, UUID quotaId, String payment, Voucher voucher) {

        Of(PaidOut payment, Voucher voucher) {
            this(payment.caseId(), payment.quotaId(), payment.number(), voucher);
        }
    }

    Of of();

    @Override
    default Subject subject() {
        UUID id = of().caseId();
        return id == null ? Subject.ofQuota(of().quotaId()) : Subject.ofCase(id);
    }

    @Override
    default boolean isInternal() {
        return true;
    }

    @Override
    default List<Change> changes() {
        return List.of(
                Change.set("payment", of().payment()),
                Change.set("voucher", of().voucher().number()),
                Change.set("amount", of().voucher().amount()));
    }

    /** By the operator. */
    record VoucherRecorded(Of of, Actor actor) implements VoucherEvent {}

    /** By the bureau: written off. */
    record VoucherAgreed(Of of, Actor actor) implements VoucherEvent {}

    /** By the bureau. */
    record VoucherRefused(Of of, String note, Actor actor) implements VoucherEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("payment", of.payment()),
                    Change.set("voucher", of.voucher().number()),
                    Change.set("comment", note));
        }
    }
}

package org.fundcase.operators;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.funding.SpecialAccounts;
import org.fundcase.funding.SpecialAccounts.Account;
import org.fundcase.funding.SpecialAccounts.PaidOut;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.operators.VoucherEvent.Of;
import org.fundcase.operators.VoucherEvent.VoucherAgreed;
import org.fundcase.operators.VoucherEvent.VoucherRecorded;
import org.fundcase.operators.VoucherEvent.VoucherRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Vouchers written off (票据销账): the operator brings the bank's paper for a payment, the bureau agrees. A voucher serves one
 * payment once, and no payment is written off by more than it is.
 */
@Component
public class Vouchers {

    private final VoucherRows rows;
    private final SpecialAccounts accounts;
    private final Attachments attachments;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Vouchers(
            VoucherRows rows,
            SpecialAccounts accounts,
            Attachments attachments,
            Access access,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.attachments = attachments;
        this.access = access;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A payment with its vouchers.
     *
     * @param days since the bank paid
     */
    public record Settled(PaidOut payment, List<Voucher> vouchers, long days) {

        /** What the bureau agreed to. */
        public Money writtenOff() {
            return sum(vouchers.stream().filter(Voucher::holds).toList());
        }

        /** What the bureau has not answered. */
        public Money asked() {
            return sum(vouchers.stream().filter(Voucher::isOpen).toList());
        }

        /** What no voucher is there for. */
        public Money left() {
            return payment.amount().minus(writtenOff()).minus(asked());
        }

        public boolean isDone() {
            return writtenOff().equals(payment.amount());
        }
    }

    /** Every payment of an account that stands, the earliest first; who may read is asked here. */
    public List<Settled> of(UUID quotaId, SignedIn who) {
        access.require(who, Action.READ, Subject.ofQuota(quotaId));
        return settled(quotaId);
    }

    List<Settled> settled(UUID quotaId) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Voucher>> byPayment =
                rows.ofQuota(quotaId).stream().collect(Collectors.groupingBy(Voucher::paymentId));
        return accounts.paid(quotaId).stream()
                .map(payment -> new Settled(
                        payment,
                        byPayment.getOrDefault(payment.paymentId(), List.of()),
                        ChronoUnit.DAYS.between(payment.paidOn(), today)))
                .toList();
    }

    /** @throws Refusal not found, also for a foreign account */
    Voucher get(UUID id, SignedIn who) {
        Voucher voucher = rows.find(id).orElseThrow(Refusal::notFound);
        access.require(who, Action.READ, Subject.ofQuota(voucher.quotaId()));
        return voucher;
    }

    /** The paper; the caller closes the stream. */
    InputStream paper(Voucher voucher) {
        return attachments.open(voucher.paper());
    }

    /** Whether the person may bring vouchers of an account. */
    boolean mayRecord(UUID quotaId, SignedIn who) {
        return access.may(who, Action.CHANGE, Subject.ofQuota(quotaId));
    }

    /** Whether the person may be the one of the bureau that agrees. */
    boolean mayAnswer(UUID budgetId, SignedIn who) {
        return who.officeKind() == OfficeKind.CITY_INDUSTRY
                && access.may(who, Action.CONFIRM, Subject.ofFund(budgetId));
    }

    /**
     * The operator brings a voucher for a payment.
     *
     * @param name of the file; empty if none came
     * @param body read to its end, not closed
     * @throws Refusal not found unless the person works for the office that pays; on every field that is wrong; conflict
     *     if the voucher was used, or there is not so much left to write off
     */
    public Voucher record(UUID paymentId, VoucherForm form, String name, InputStream body, SignedIn by) {
        UUID quota = accounts.quotaOf(paymentId).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofQuota(quota));
        PaidOut payment = accounts.paidOut(paymentId)
                .orElseThrow(() -> Refusal.conflict("not-paid", "这一笔银行还没有付出，或者已经冲回，不能销账。请刷新后看结果。"));
        VoucherForm.Checked checked = form.checked(payment.paidOn(), LocalDate.now(clock), !name.isEmpty());
        Attachment paper = attachments.keep(name, body);
        return Objects.requireNonNull(transaction.execute(status -> insert(payment, checked, paper, by)));
    }

    private Voucher insert(PaidOut payment, VoucherForm.Checked form, Attachment paper, SignedIn by) {
        rows.takeTurn(by.officeId());
        requireUnused(form, paper, by);
        Money left = settled(payment.quotaId()).stream()
                .filter(one -> one.payment().paymentId().equals(payment.paymentId()))
                .findFirst()
                .map(Settled::left)
                .orElse(Money.ZERO);
        if (form.amount().compareTo(left) > 0) {
            throw Refusal.field(
                    "voucherAmount",
                    "付款 {0} 还没有票据的只有 {1} 元，这张票据写的是 {2} 元。请核对到分。",
                    payment.number(),
                    left,
                    form.amount());
        }
        Voucher voucher = new Voucher(
                UUID.randomUUID(),
                by.officeId(),
                payment.quotaId(),
                payment.paymentId(),
                form.number(),
                form.dated(),
                form.amount(),
                paper,
                by.personId(),
                by.name(),
                clock.instant(),
                null,
                null,
                null,
                null);
        rows.insert(voucher);
        events.publishEvent(new VoucherRecorded(new Of(payment, voucher), by.actor()));
        return voucher;
    }

    private void requireUnused(VoucherForm.Checked form, Attachment paper, SignedIn by) {
        rows.alike(by.officeId(), form.number(), paper.sha256()).stream()
                .findFirst()
                .ifPresent(used -> {
                    String number = accounts.paidOut(used.paymentId())
                            .map(PaidOut::number)
                            .orElse("");
                    throw used.number().equals(form.number())
                            ? Refusal.field("voucherNumber", "票据 {0} 已经用于付款 {1}，一张票据只能用一次。", form.number(), number)
                            : Refusal.field("voucherFile", "这份文件已经作为票据 {0} 用于付款 {1}，一张票据只能用一次。", used.number(), number);
                });
    }

    /**
     * The bureau's answer; what it agrees to is written off.
     *
     * @throws Refusal not found for a foreign account; forbidden to who may not confirm; conflict if it was answered
     */
    @Transactional
    public void answer(UUID voucherId, SecondAnswer answer, SignedIn by) {
        Voucher voucher = get(voucherId, by);
        Account account = accounts.find(voucher.quotaId()).orElseThrow(Refusal::notFound);
        access.requireSecond(by, voucher.recordedBy(), Subject.ofFund(account.budgetId()));
        if (by.officeKind() != OfficeKind.CITY_INDUSTRY) {
            throw Refusal.forbidden("受托运营机构的票据和报告由市工信局处理。");
        }
        rows.takeTurn(voucher.officeId());
        PaidOut payment = accounts.paidOut(voucher.paymentId())
                .orElseThrow(() -> Refusal.conflict("not-paid", "这一笔银行还没有付出，或者已经冲回，不能销账。请刷新后看结果。"));
        if (!rows.answer(voucher, answer, by)) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        Of of = new Of(payment, voucher);
        events.publishEvent(
                answer.agreed()
                        ? new VoucherAgreed(of, by.actor())
                        : new VoucherRefused(of, answer.note(), by.actor()));
    }

    private static Money sum(List<Voucher> vouchers) {
        return vouchers.stream().map(Voucher::amount).reduce(Money.ZERO, Money::plus);
    }
}

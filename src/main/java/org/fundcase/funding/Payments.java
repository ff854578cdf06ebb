package org.fundcase.funding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.funding.Payment.State;
import org.fundcase.funding.PaymentEvent.PaymentApproved;
import org.fundcase.funding.PaymentEvent.PaymentRefused;
import org.fundcase.funding.PaymentEvent.PaymentRequested;
import org.fundcase.funding.PaymentEvent.PaymentReversed;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The life of a payment: one person of the paying office asks for it, which sets the money apart; another one agrees; a
 * batch takes it to the bank; the bank's answer ends it. Nobody, whatever the roles, is both persons.
 */
@Component
public class Payments {

    private static final int LONGEST = 500;

    private final PaymentRows rows;
    private final AwardRows awards;
    private final Ledger ledger;
    private final Once once;
    private final Obstacles obstacles;
    private final Releases releases;
    private final ObjectProvider<PayingRule> rules;
    private final Applicants applicants;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final AwardLocks closed;

    Payments(
            PaymentRows rows,
            AwardRows awards,
            Ledger ledger,
            Once once,
            Obstacles obstacles,
            Releases releases,
            ObjectProvider<PayingRule> rules,
            Applicants applicants,
            Access access,
            ApplicationEventPublisher events,
            AwardLocks closed) {
        this.closed = closed;
        this.rows = rows;
        this.awards = awards;
        this.ledger = ledger;
        this.once = once;
        this.obstacles = obstacles;
        this.releases = releases;
        this.rules = rules;
        this.applicants = applicants;
        this.access = access;
        this.events = events;
    }

    /** For rooms that act on their own behalf. */
    public Optional<Payment> find(UUID id) {
        return rows.find(id);
    }

    /** Those of an award that the bank made, with what came back; who may read the award is asked by the caller. */
    public List<Payment> paidOf(UUID awardId) {
        return rows.ofAward(awardId).stream()
                .filter(payment -> payment.isAnyOf(State.PAID, State.REVERSED))
                .toList();
    }

    /** @throws Refusal not found, also if another office pays it and it is not of the person's city */
    public Payment get(UUID id, SignedIn who) {
        Payment payment = rows.find(id).orElseThrow(Refusal::notFound);
        access.require(who, Action.READ, Subject.ofQuota(payment.quotaId()));
        return payment;
    }

    /**
     * Asks for a payment; instalments are several of them.
     *
     * @return the id of the payment
     * @throws Refusal not found unless it is the person's office that pays; on a field; conflict if something stops
     *     payment, the paper was not received, or the award has not that much left
     */
    public UUID request(UUID awardId, NewPayment form, String key, SignedIn by) {
        Award award = awards.find(awardId).orElseThrow(Refusal::notFound);
        access.require(by, Action.CHANGE, Subject.ofQuota(award.quotaId()));
        closed.requireOpen(award.caseId());
        Money amount = Yuan.positive("amount", form.amount());
        return once.run(key, "request " + by.personId() + awardId + form, () -> {
            if (award.receivedOn() == null) {
                throw Refusal.conflict("not-received", "还没有签收指标文件 {0}。先登记签收，再申请支付。", award.paper());
            }
            rules.stream().forEach(rule -> rule.requirePayment(award, amount, form.holder(), by));
            obstacles.requireNone(award);
            releases.requireReleased(award, amount);
            Payee payee = payee(award, form);
            UUID id = rows.insert(award, amount, payee, by);
            Payment payment = rows.find(id).orElseThrow();
            post(MoveKind.REQUEST, award, payment, by);
            events.publishEvent(new PaymentRequested(award, payment, by.actor()));
            return id;
        });
    }

    /**
     * The second person agrees.
     *
     * @param accountChecked whether that person compared an account that was typed by hand with a paper of the payee; a
     *     registered one needs no such word
     * @throws Refusal forbidden to who asked; conflict if it was answered, something stops it, or the account changed; on
     *     the field {@code accountChecked}
     */
    public UUID approve(UUID id, boolean accountChecked, String key, SignedIn by) {
        return once.run(key, "approve " + by.personId() + id, () -> {
            Payment payment = locked(id, by, State.REQUESTED);
            Award award = awards.find(payment.awardId()).orElseThrow();
            boolean typed = award.enterpriseId() == null;
            if (typed && !accountChecked) {
                throw Refusal.field(
                        "accountChecked",
                        "付款 {0} 的收款账户是手工填的，没有登记的账户可以核对。请对照收款单位的书面材料核对户名、开户银行和账号，确认已核对再同意。",
                        payment.number());
            }
            obstacles.requireNone(award);
            requireSameAccount(award, payment);
            rows.approve(id, typed ? accountChecked : null, by);
            events.publishEvent(new PaymentApproved(award, payment, typed, by.actor()));
            return id;
        });
    }

    /** Also of one that was approved, until it goes to the bank; the money is free again. */
    public UUID refuse(UUID id, Written written, SignedIn by) {
        String note = Texts.required("note", "不同意的理由", written.text(), LONGEST);
        return once.run(written.key(), "refuse " + by.personId() + id + note, () -> {
            Payment payment = locked(id, by, State.REQUESTED, State.APPROVED);
            Award award = awards.find(payment.awardId()).orElseThrow();
            rows.decide(id, State.REFUSED, note, by);
            post(MoveKind.RELEASE, award, payment, by);
            events.publishEvent(new PaymentRefused(award, payment, note, by.actor()));
            return id;
        });
    }

    /** What was paid came back whole (冲回), and can be paid anew. */
    public UUID reverse(UUID id, Written written, SignedIn by) {
        String note = Texts.required("note", "冲回的理由", written.text(), LONGEST);
        return once.run(written.key(), "reverse " + by.personId() + id + note, () -> {
            Payment payment = locked(id, by, State.PAID);
            Award award = awards.find(payment.awardId()).orElseThrow();
            rows.decide(id, State.REVERSED, note, by);
            post(MoveKind.REVERSE, award, payment, by);
            events.publishEvent(new PaymentReversed(award, payment, note, by.actor()));
            return id;
        });
    }

    private Payment locked(UUID id, SignedIn by, State... expected) {
        Payment seen = get(id, by);
        access.requireSecond(by, seen.requestedBy(), Subject.ofQuota(seen.quotaId()));
        closed.requireOpen(awards.find(seen.awardId()).orElseThrow().caseId());
        Payment payment = rows.lock(id);
        if (!payment.isAnyOf(expected)) {
            throw Refusal.conflict("already-decided", "付款 {0} 已经有人处理。请刷新后看结果。", payment.number());
        }
        return payment;
    }

    private void post(MoveKind kind, Award award, Payment payment, SignedIn by) {
        Place place = award.place().payment(payment.id());
        ledger.post(List.of(new Move(kind, payment.amount(), place, payment.number())), by.actor());
    }

    private Payee payee(Award award, NewPayment form) {
        UUID enterprise = award.enterpriseId();
        if (enterprise == null) {
            Payee typed = Payee.typed(form.holder(), form.bank(), form.account());
            typed.requireOf(award.payee());
            return typed;
        }
        Payee registered = registered(applicants.get(enterprise));
        registered.requireOf(applicants.get(enterprise).name());
        return registered;
    }

    private static Payee registered(Enterprise enterprise) {
        Enterprise.Account account = enterprise.profile().account();
        if (!account.isComplete()) {
            throw Refusal.field("account", "“{0}”还没有填收款账户。请企业在企业信息里填户名、开户银行和账号。", enterprise.name());
        }
        return Payee.typed(account.holder(), account.bank(), account.number());
    }

    private void requireSameAccount(Award award, Payment payment) {
        UUID enterprise = award.enterpriseId();
        if (enterprise != null && !registered(applicants.get(enterprise)).equals(payment.payee())) {
            throw Refusal.conflict("account-changed", "申请支付以后，企业改了收款账户。不同意这一笔，按新的账户重新申请。");
        }
    }
}

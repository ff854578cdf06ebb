package org.fundcase.operators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.PayingRule;
import org.fundcase.funding.PaymentObstacle;
import org.fundcase.funding.SpecialAccounts;
import org.fundcase.funding.SpecialAccounts.Account;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.operators.Agreement.Term;
import org.fundcase.schemes.Entrusted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An operator pays only while its agreement lets it pay, only what the issued plan says, to itself no more than its fee,
 * and from a special account that was given no more than the agreement allows.
 */
@Component
class BoundPayments implements PayingRule, PaymentObstacle {

    private final Agreements agreements;
    private final SpecialAccounts accounts;
    private final Offices offices;
    private final VoucherRows turns;
    private final Clock clock;

    BoundPayments(Agreements agreements, SpecialAccounts accounts, Offices offices, VoucherRows turns, Clock clock) {
        this.turns = turns;
        this.agreements = agreements;
        this.accounts = accounts;
        this.offices = offices;
        this.clock = clock;
    }

    /** What of the agreement stops a payment, whoever asks for it. */
    @Override
    public Map<UUID, List<Obstacle>> of(Collection<Award> awards) {
        Map<UUID, Words> byQuota = new HashMap<>();
        Map<UUID, List<Obstacle>> found = new HashMap<>();
        for (Award award : awards) {
            Words why = byQuota.computeIfAbsent(award.quotaId(), quota -> why(quota, award.payingOffice()));
            if (!why.saysNothing() && award.open().plus(award.requested()).isPositive()) {
                found.put(award.id(), List.of(new Obstacle(why, true)));
            }
        }
        return found;
    }

    private Words why(UUID quota, UUID office) {
        if (!isOperator(office)) {
            return Words.NONE;
        }
        Account account = accounts.find(quota).orElseThrow();
        Entrusted entrusted = agreements.entrusted(account.scheme()).orElse(null);
        if (entrusted == null) {
            return Words.NONE;
        }
        Optional<Agreement> agreement = actingUnder(account);
        if (agreement.isEmpty()) {
            return agreements
                    .ofAccount(account.scheme(), office, account.year(), LocalDate.now(clock))
                    .or(() -> agreements.latest(account.scheme(), office))
                    .map(Bound::outOfPeriod)
                    .orElseGet(() -> Bound.none(entrusted));
        }
        return agreement.get().services().contains(Entrusted.PAY)
                ? Words.NONE
                : Bound.noServiceWords(
                        agreement.get(), entrusted.service(Entrusted.PAY).orElseThrow());
    }

    @Override
    public void requirePayment(Award award, Money amount, @Nullable String holder, SignedIn by) {
        if (!isOperator(award.payingOffice())) {
            return;
        }
        Account account = accounts.find(award.quotaId()).orElseThrow();
        Agreement agreement = limiting(account).orElse(null);
        if (agreement == null) {
            return;
        }
        if (amount.compareTo(award.open()) > 0) {
            throw Refusal.field(
                    "amount",
                    "委托协议 {0} {1}写明只按下达的项目计划拨付：计划里还没有申请支付的是 {2} 元，这次要 {3} 元。",
                    agreement.number(),
                    agreement.clause(Term.PLAN),
                    award.open(),
                    amount);
        }
        boolean other = award.enterpriseId() == null
                && holder != null
                && !holder.isBlank()
                && !holder.strip().equals(award.payee());
        if (other) {
            throw Refusal.field(
                    "holder",
                    "委托协议 {0} {1}写明只按下达的项目计划拨付：计划里的收款单位是“{2}”，不是“{3}”。",
                    agreement.number(),
                    agreement.clause(Term.PLAN),
                    award.payee(),
                    Objects.requireNonNull(holder).strip());
        }
        requireWithinFee(agreement, award, amount);
    }

    /** The agreement that lets the operator pay from an account today: the account's own, or after its end its successor. */
    private Optional<Agreement> actingUnder(Account account) {
        LocalDate today = LocalDate.now(clock);
        return agreements
                .ofAccount(account.scheme(), account.officeId(), account.year(), today)
                .filter(own -> own.covers(today))
                .or(() -> agreements.inForce(account.scheme(), account.officeId(), today));
    }

    /** The agreement whose limits an account has, whenever it pays: its own, if there is one. */
    private Optional<Agreement> limiting(Account account) {
        return agreements
                .ofAccount(account.scheme(), account.officeId(), account.year(), LocalDate.now(clock))
                .or(() -> actingUnder(account));
    }

    /** What the operator pays to itself is its fee, from whichever of the accounts that the agreement limits. */
    private void requireWithinFee(Agreement agreement, Award award, Money amount) {
        if (!award.payee().equals(agreement.operator())) {
            return;
        }
        turns.takeTurn(award.payingOffice());
        List<Account> limited = accounts.ofOffice(agreement.scheme(), award.payingOffice()).stream()
                .filter(one -> limiting(one)
                        .filter(own -> own.id().equals(agreement.id()))
                        .isPresent())
                .toList();
        Money before = limited.stream()
                .map(one -> accounts.paidTo(one.quotaId(), award.payee()))
                .reduce(Money.ZERO, Money::plus);
        if (before.plus(amount).compareTo(agreement.fee()) > 0) {
            throw Refusal.field("amount", overFee(agreement, limited, before, amount));
        }
    }

    private static Words overFee(Agreement agreement, List<Account> limited, Money before, Money amount) {
        if (limited.stream().allMatch(one -> one.year() == agreement.year())) {
            return Words.of(
                    "委托协议 {0} {1}约定的 {5} 年度服务费是 {2} 元，从这个年度的专账付给受托运营机构自己的已有 {3} 元，这次 {4} 元就超过了。",
                    agreement.number(),
                    agreement.clause(Term.FEE),
                    agreement.fee(),
                    before,
                    amount,
                    Integer.toString(agreement.year()));
        }
        return Words.of(
                "委托协议 {0} {1}约定的服务费是 {2} 元，从适用它的 {5} 年度的专账付给受托运营机构自己的一共已有 {3} 元，这次 {4} 元就超过了。",
                agreement.number(),
                agreement.clause(Term.FEE),
                agreement.fee(),
                before,
                amount,
                Words.list(limited.stream()
                        .map(one -> Integer.toString(one.year()))
                        .toList()));
    }

    @Override
    public void requireQuota(GivenTo account, Money more, @Nullable String field) {
        Entrusted entrusted = isOperator(account.office())
                ? agreements.entrusted(account.scheme()).orElse(null)
                : null;
        if (entrusted == null) {
            return;
        }
        Agreement agreement = binding(account, entrusted);
        Money given = account.quota() == null ? Money.ZERO : accounts.given(account.quota());
        if (given.plus(more).compareTo(agreement.account()) > 0) {
            Words over = Words.of(
                    "委托协议 {0} {1}约定 {5} 年度专账最多 {2} 元，已经下达 {3} 元，再下达 {4} 元就超过了。",
                    agreement.number(),
                    agreement.clause(Term.ACCOUNT),
                    agreement.account(),
                    given,
                    more,
                    Integer.toString(agreement.year()));
            throw field == null ? Refusal.conflict("over-account", over) : Refusal.field(field, over);
        }
    }

    /** The account's own, while it holds, or after its end while another one lets the operator act. */
    private Agreement binding(GivenTo account, Entrusted entrusted) {
        LocalDate today = LocalDate.now(clock);
        Agreement own = agreements
                .ofAccount(account.scheme(), account.office(), account.year(), today)
                .orElseThrow(() -> Bound.noneOfYear(account.year(), entrusted));
        if (today.isBefore(own.from())) {
            throw Refusal.invalid("not-entrusted", Bound.outOfPeriod(own));
        }
        if (!own.covers(today)) {
            Bound.agreement(agreements, account.scheme(), entrusted, account.office(), today);
        }
        return own;
    }

    private boolean isOperator(UUID office) {
        return offices.get(office).kind() == OfficeKind.OPERATOR;
    }
}

package org.fundcase.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.IssuedList.QuotaFrom;
import org.fundcase.funding.Proposal.Kind;
import org.fundcase.kernel.Money;
import org.fundcase.scenario.Bureau;
import org.fundcase.schemes.PaymentTiming;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The offices of money in Changzhou, and the usual steps up to a payment. */
@TestComponent
public class Treasury {

    static final LocalDate TODAY = LocalDate.of(2022, 3, 1);

    private final Bureau bureau;
    private final Budgets budgets;
    private final Awards awards;
    private final AwardRows rows;
    private final Quotas quotas;
    private final Payments payments;
    private final Batches batches;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Applicants applicants;

    Treasury(
            Bureau bureau,
            Budgets budgets,
            Awards awards,
            AwardRows rows,
            Quotas quotas,
            Payments payments,
            Batches batches,
            Ledger ledger,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Applicants applicants) {
        this.bureau = bureau;
        this.budgets = budgets;
        this.awards = awards;
        this.rows = rows;
        this.quotas = quotas;
        this.payments = payments;
        this.batches = batches;
        this.ledger = ledger;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.applicants = applicants;
    }

    public SignedIn city() {
        return bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
    }

    /** The second person of the city. */
    public SignedIn cityFinance() {
        return bureau.person(OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD);
    }

    public SignedIn payer() {
        return bureau.person(OfficeKind.DISTRICT_FINANCE, Bureau.DISTRICT, Role.OFFICER);
    }

    /** The second person of the district. */
    public SignedIn payersHead() {
        return bureau.person(OfficeKind.DISTRICT_FINANCE, Bureau.DISTRICT, Role.SECTION_HEAD);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** More budget of 2022, agreed to; the first time it opens it. */
    public UUID budget(String scheme, int year, long yuan) {
        boolean there =
                budgets.of(city()).stream().anyMatch(one -> one.schemeId().equals(scheme) && one.year() == year);
        Kind kind = there ? Kind.SUPPLEMENT : Kind.INITIAL;
        NewProposal form = new NewProposal(scheme, year, kind, Long.toString(yuan), "常财预〔2022〕1号", "支持 30 个项目");
        budgets.answer(budgets.propose(form, key(), city()), SecondAnswer.of(true, ""), key(), cityFinance());
        return budgets.of(city()).stream()
                .filter(one -> one.schemeId().equals(scheme) && one.year() == year)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** An award for a unit that is not in the register. */
    public IssuedAward award(String number, long yuan) {
        return new IssuedAward(
                null, number, null, "常州某媒体", "CZ19-7", null, payer().officeId(), Money.yuan(yuan), Money.yuan(yuan));
    }

    /** An enterprise with an account of its own name. */
    public IssuedAward award(Bureau.Applicant applicant, long yuan, long city) {
        UUID id = applicant.person().officeId();
        Enterprise entry = applicants.get(id);
        Enterprise.Profile old = entry.profile();
        applicants.change(
                id,
                withAccount(old, old.name()),
                entry.version(),
                applicant.person().actor());
        return new IssuedAward(
                null,
                "X-" + id,
                id,
                old.name(),
                "CZ19-3-1",
                null,
                payer().officeId(),
                Money.yuan(yuan),
                Money.yuan(city));
    }

    static Enterprise.Profile withAccount(Enterprise.Profile old, String holder) {
        return new Enterprise.Profile(
                old.name(),
                old.legalRepresentative(),
                old.establishedOn(),
                old.address(),
                old.city(),
                old.district(),
                old.municipalUnit(),
                old.legalPerson(),
                old.contact(),
                new Enterprise.Account(holder, "某银行武进支行", "6222000011112222"));
    }

    public IssuedList list(int year, List<IssuedAward> of) {
        return new IssuedList(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "CZ-II-2019",
                year,
                "常工信融合〔2022〕" + Math.abs(UUID.randomUUID().hashCode()) + "号",
                TODAY,
                city().personId(),
                QuotaFrom.LIST,
                of);
    }

    /** Issued with enough budget, and received by the payer. */
    public List<UUID> issued(List<IssuedAward> of) {
        return issued(of, PaymentTiming.AT_ONCE);
    }

    /** As {@link #issued(List)}, with when its money is paid. */
    public List<UUID> issued(List<IssuedAward> of, PaymentTiming timing) {
        Money total = of.stream().map(IssuedAward::cityShare).reduce(Money.ZERO, Money::plus);
        budget("CZ-II-2019", 2022, total.toYuan().longValueExact());
        IssuedList list = list(2022, of);
        Map<String, PaymentTiming> timings = new HashMap<>();
        of.forEach(one -> timings.put(one.item(), timing));
        awards.issue(list, timings, cityFinance());
        UUID quota = get(idOf(list, of.get(0))).quotaId();
        quotas.receive(list.id(), quota, TODAY, payer());
        return of.stream().map(one -> idOf(list, one)).toList();
    }

    /**
     * Issued with enough budget to any office, and received by it.
     *
     * @return the quota of the office
     */
    UUID issuedTo(SignedIn receiver, List<IssuedAward> of) {
        Money total = of.stream().map(IssuedAward::cityShare).reduce(Money.ZERO, Money::plus);
        budget("CZ-II-2019", 2022, total.toYuan().longValueExact());
        IssuedList list = list(2022, of);
        awards.issue(list, cityFinance());
        UUID quota = get(idOf(list, of.get(0))).quotaId();
        quotas.receive(list.id(), quota, TODAY, receiver);
        return quota;
    }

    /** Money in an office's account, as it was given before anything bound the office. */
    public void givenBefore(UUID budget, UUID office, Money amount, SignedIn by) {
        transaction.executeWithoutResult(status -> {
            Quota quota = quotas.ofOffice(budget, office, by);
            ledger.post(List.of(new Move(MoveKind.ALLOCATE, amount, quota.place(), "早先下达")), by.actor());
        });
    }

    /** Of an award by its list. */
    public UUID idOf(IssuedList list, IssuedAward award) {
        return jdbc.sql("SELECT id FROM funding_award WHERE list_id = ? AND number = ?")
                .params(list.id(), award.number())
                .query(UUID.class)
                .single();
    }

    public Award get(UUID award) {
        return rows.find(award).orElseThrow();
    }

    static NewPayment form(String yuan) {
        return new NewPayment(yuan, "常州某媒体", "某银行", "6222000011112222");
    }

    /** Asked for by the first person. */
    public UUID requested(UUID award, String yuan) {
        return payments.request(award, form(yuan), key(), payer());
    }

    public UUID approved(UUID award, String yuan) {
        return payments.approve(requested(award, yuan), true, key(), payersHead());
    }

    /** Agreed to and in a batch, whose id it is. */
    public UUID sent(UUID award, String yuan) {
        approved(award, yuan);
        return batches.make(get(award).quotaId(), key(), payer());
    }
}

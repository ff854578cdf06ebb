package org.fundcase.scenario;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.BankConfirmations;
import org.fundcase.funding.Batches;
import org.fundcase.funding.Budgets;
import org.fundcase.funding.NewPayment;
import org.fundcase.funding.NewProposal;
import org.fundcase.funding.Payment;
import org.fundcase.funding.Payments;
import org.fundcase.funding.Proposal;
import org.fundcase.funding.QuotaChanges;
import org.fundcase.funding.Quotas;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.funding.Written;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.SchemeVersion;
import org.springframework.boot.test.context.TestComponent;

/** Budget and payment of any city, by the persons of its offices. */
@TestComponent
class Payout {

    private static final String HEAD = "批次号,付款编号,金额,结果,流水号,日期,说明\r\n";

    private final Bureau bureau;
    private final Budgets budgets;
    private final Quotas quotas;
    private final QuotaChanges changes;
    private final Offices offices;
    private final Awards awards;
    private final Payments payments;
    private final Batches batches;
    private final BankConfirmations bank;
    private final Applicants applicants;
    private final RoundWalk walk;
    private final Map<UUID, UUID> last = new HashMap<>();

    Payout(
            Bureau bureau,
            Budgets budgets,
            Quotas quotas,
            QuotaChanges changes,
            Offices offices,
            Awards awards,
            Payments payments,
            Batches batches,
            BankConfirmations bank,
            Applicants applicants,
            RoundWalk walk) {
        this.bureau = bureau;
        this.budgets = budgets;
        this.quotas = quotas;
        this.changes = changes;
        this.offices = offices;
        this.awards = awards;
        this.payments = payments;
        this.batches = batches;
        this.bank = bank;
        this.applicants = applicants;
        this.walk = walk;
    }

    /** At least a million yuan more for the year. */
    UUID budget(String city, SchemeVersion scheme) {
        return budget(city, scheme, 2022);
    }

    UUID budget(String city, SchemeVersion scheme, int year) {
        SignedIn bureauOfficer = bureau.person(city, OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        SignedIn finance = bureau.person(city, OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD);
        boolean there = budgets.of(bureauOfficer).stream()
                .anyMatch(one -> one.schemeId().equals(scheme.id()) && one.year() == year);
        Proposal.Kind kind = there ? Proposal.Kind.SUPPLEMENT : Proposal.Kind.INITIAL;
        UUID proposal = budgets.propose(
                new NewProposal(scheme.id(), year, kind, "1000000", "财预〔2022〕1号", "支持 30 个项目"), key(), bureauOfficer);
        budgets.answer(proposal, SecondAnswer.of(true, ""), key(), finance);
        return budgets.of(bureauOfficer).stream()
                .filter(one -> one.schemeId().equals(scheme.id()) && one.year() == year)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Fills an operator's special account (专账专户). */
    void fillAccount(UUID budget, SignedIn operator, String city) {
        bureau.entrust(bureau.person(city, OfficeKind.CITY_INDUSTRY, null, Role.OFFICER));
        given(
                budget,
                operator,
                Money.yuan(900_000),
                "委托协议",
                bureau.person(city, OfficeKind.CITY_INDUSTRY, null, Role.OFFICER));
    }

    /** Quota by hand, as the city's finance office agrees. */
    void given(UUID budget, SignedIn payer, Money amount, String basis, SignedIn officer) {
        Quotas.Shares shares = new Quotas.Shares(amount, Money.ZERO);
        UUID change = changes.propose(budget, payer.officeId(), shares, new Written(key(), basis), officer);
        String city = offices.get(officer.officeId()).city();
        SignedIn second = bureau.person(city, OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD);
        changes.answer(change, SecondAnswer.of(true, ""), key(), second);
    }

    void account(Bureau.Applicant applicant) {
        UUID id = applicant.person().officeId();
        Enterprise entry = applicants.get(id);
        Enterprise.Profile old = entry.profile();
        applicants.change(
                id,
                new Enterprise.Profile(
                        old.name(),
                        old.legalRepresentative(),
                        old.establishedOn(),
                        old.address(),
                        old.city(),
                        old.district(),
                        old.municipalUnit(),
                        old.legalPerson(),
                        old.contact(),
                        new Enterprise.Account(old.name(), "某银行支行", "6222000011112222")),
                entry.version(),
                applicant.person().actor());
    }

    /** The paying office has the paper: its month runs. */
    void receive(UUID caseId) {
        Award award = awards.ofCase(caseId).get(0);
        SignedIn payer = walk.person(award.payingOffice(), Role.OFFICER);
        quotas.receive(award.listId(), award.quotaId(), bureau.today(), payer);
    }

    /** The paying office pays all of a case's award, and the bank confirms it. */
    Award pay(UUID caseId) {
        return pay(caseId, awards.ofCase(caseId).get(0).amount().toYuan().toPlainString());
    }

    /** As {@link #pay(UUID)}, a part of it. */
    Award pay(UUID caseId, String yuan) {
        return confirm(caseId, sent(caseId, yuan));
    }

    /**
     * A part of the award on its way: asked for, agreed to, and in a batch.
     *
     * @return the payment
     */
    UUID sent(UUID caseId, String yuan) {
        Award award = awards.ofCase(caseId).get(0);
        SignedIn payer = walk.person(award.payingOffice(), Role.OFFICER);
        SignedIn head = walk.person(award.payingOffice(), Role.SECTION_HEAD);
        if (award.receivedOn() == null) {
            receive(caseId);
        }
        UUID payment = payments.request(award.id(), new NewPayment(yuan, "", "", ""), key(), payer);
        payments.approve(payment, true, key(), head);
        batches.make(award.quotaId(), key(), payer);
        return payment;
    }

    /** The bank paid what was sent. */
    Award confirm(UUID caseId, UUID payment) {
        last.put(caseId, payment);
        said(caseId, "成功", "L" + payment, "");
        return awards.ofCase(caseId).get(0);
    }

    /** The bank sends back what it paid last (退票). */
    void bounce(UUID caseId, String why) {
        said(caseId, "退票", "T" + last.get(caseId), why);
    }

    private void said(UUID caseId, String outcome, String serial, String why) {
        Award award = awards.ofCase(caseId).get(0);
        SignedIn payer = walk.person(award.payingOffice(), Role.OFFICER);
        Payment payment = payments.get(Objects.requireNonNull(last.get(caseId)), payer);
        String line = String.join(
                ",",
                String.valueOf(payment.batchNumber()),
                payment.number(),
                payment.amount().toYuan().toPlainString(),
                outcome,
                serial,
                bureau.today().toString(),
                why);
        byte[] file = (HEAD + line + "\r\n").getBytes(StandardCharsets.UTF_8);
        bank.take(award.quotaId(), "回单.csv", file, payer);
    }

    List<Award> of(UUID caseId) {
        return awards.ofCase(caseId);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

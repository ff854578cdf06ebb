package org.fundcase.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.BankConfirmations;
import org.fundcase.funding.Batch;
import org.fundcase.funding.Batches;
import org.fundcase.funding.Budgets;
import org.fundcase.funding.IssuedList;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.NewPayment;
import org.fundcase.funding.NewProposal;
import org.fundcase.funding.Payments;
import org.fundcase.funding.Proposal;
import org.fundcase.funding.QuotaChanges;
import org.fundcase.funding.Quotas;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.funding.Written;
import org.fundcase.kernel.Money;
import org.fundcase.operators.Agreement;
import org.fundcase.operators.AgreementForm;
import org.fundcase.operators.Agreements;
import org.fundcase.operators.VoucherForm;
import org.fundcase.operators.Vouchers;
import org.fundcase.schemes.PaymentTiming;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Jiangmen's operator with its agreement and its special account: one award paid and half written off, one that waits for
 * its acceptance. Units and papers are invented; done once.
 */
@Component
@Profile("demo")
class DemoOperator {

    private static final String SCHEME = "JM-II-2021";
    private static final String KEY = "demo-operator-";

    /** What was issued. */
    static final UUID LIST = UUID.nameUUIDFromBytes(KEY.getBytes(StandardCharsets.UTF_8));

    private static final String PAYEE = "江门示例培训中心";
    private static final String WAITING = "江门示例平台公司";
    private static final byte[] PAPER = "%PDF-1.4\n% 示例\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private final DemoPeople people;
    private final DemoRounds rounds;
    private final Agreements agreements;
    private final Budgets budgets;
    private final Quotas quotas;
    private final QuotaChanges changes;
    private final Awards awards;
    private final Payments payments;
    private final Batches batches;
    private final BankConfirmations bank;
    private final Vouchers vouchers;
    private final Clock clock;

    DemoOperator(
            DemoPeople people,
            DemoRounds rounds,
            Agreements agreements,
            Budgets budgets,
            Quotas quotas,
            QuotaChanges changes,
            Awards awards,
            Payments payments,
            Batches batches,
            BankConfirmations bank,
            Vouchers vouchers,
            Clock clock) {
        this.people = people;
        this.rounds = rounds;
        this.agreements = agreements;
        this.budgets = budgets;
        this.quotas = quotas;
        this.changes = changes;
        this.awards = awards;
        this.payments = payments;
        this.batches = batches;
        this.bank = bank;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** Before this the operator can do nothing. */
    void entrust() {
        SignedIn bureau = people.get("jm-gx");
        if (!agreements.of(bureau).isEmpty()) {
            return;
        }
        Map<String, String> values = new HashMap<>(Map.of(
                "scheme",
                SCHEME,
                "year",
                "2022",
                "number",
                "江工信委〔2022〕1号（示例）",
                "signedOn",
                "2022-01-05",
                "from",
                "2022-01-01",
                "until",
                "2022-12-31",
                "account",
                "5000000",
                "fee",
                "200000",
                "reportEvery",
                "QUARTER"));
        values.put("reportDays", "10");
        values.putAll(Map.of(
                "clause.PERIOD", "第三条",
                "clause.SERVICES", "第四条",
                "clause.ACCOUNT", "第六条（一）",
                "clause.FEE", "第六条（二）",
                "clause.PLAN", "第六条（三）",
                "clause.PUBLISH", "第五条（一）",
                "clause.DECIDE", "第五条（二）"));
        AgreementForm form = new AgreementForm(values, Set.of("RECEIVE", "REVIEW", "RANK", "PAY", "ACCEPT", "REPORT"));
        Agreement agreement =
                agreements.record(form, new Agreements.Signed("委托协议（示例）.pdf", new ByteArrayInputStream(PAPER)), bureau);
        agreements.answer(agreement.id(), SecondAnswer.of(true, ""), people.get("jm-gx2"));
    }

    /** The special account and what was done with it; nothing happens the second time. */
    void pay() {
        SignedIn bureau = people.get("jm-gx");
        SignedIn operator = people.get("jm-yy");
        if (!awards.ofList(LIST).isEmpty()) {
            return;
        }
        UUID budget = budget(bureau);
        UUID given = changes.propose(
                budget,
                operator.officeId(),
                new Quotas.Shares(Money.yuan(2_000_000), Money.ZERO),
                new Written(KEY + "quota", "江财工〔2022〕3号（示例）"),
                bureau);
        changes.answer(given, SecondAnswer.of(true, ""), KEY + "quota-agreed", people.get("jm-gx2"));
        awards.issue(
                new IssuedList(
                        LIST,
                        rounds.get(DemoRounds.Call.JIANGMEN),
                        SCHEME,
                        2022,
                        "江工信〔2022〕8号（示例）",
                        today(),
                        bureau.personId(),
                        IssuedList.QuotaFrom.EARLIER,
                        List.of(
                                award("示例-1", PAYEE, "JM21-4", operator, 300_000),
                                award("示例-2", WAITING, "JM21-5", operator, 450_000))),
                Map.of("JM21-5", new PaymentTiming(PaymentTiming.Mode.AFTER_ACCEPTANCE, "", List.of())),
                people.get("jm-gx2"));
        List<Award> issued = awards.ofList(LIST);
        quotas.receive(LIST, issued.get(0).quotaId(), today(), operator);
        issued.stream().filter(one -> one.payee().equals(PAYEE)).forEach(one -> pay(one, operator));
    }

    private void pay(Award award, SignedIn operator) {
        NewPayment form = new NewPayment("300000", PAYEE, "示例银行江门分行", "4400000000000001");
        UUID payment = payments.request(award.id(), form, KEY + "request", operator);
        payments.approve(payment, true, KEY + "approve", people.get("jm-yy2"));
        Batch batch = batches.get(batches.make(award.quotaId(), KEY + "batch", operator), operator);
        String line = String.join(
                ",",
                batch.number(),
                payments.get(payment, operator).number(),
                "300000.00",
                "成功",
                "示例流水1",
                today().toString(),
                "\r\n");
        String file = "批次号,付款编号,金额,结果,流水号,日期,说明\r\n" + line;
        bank.take(award.quotaId(), "示例回单.csv", file.getBytes(StandardCharsets.UTF_8), operator);
        vouchers.record(
                payment,
                new VoucherForm("示例回单-0001", today().toString(), "180000"),
                "示例回单.pdf",
                new ByteArrayInputStream(PAPER),
                operator);
    }

    private UUID budget(SignedIn bureau) {
        NewProposal proposal = new NewProposal(
                SCHEME, 2022, Proposal.Kind.INITIAL, "20000000", "江财预〔2021〕31号（示例）", "支持标杆示范和上云项目不少于 20 个");
        UUID proposed = budgets.propose(proposal, KEY + "budget", bureau);
        budgets.answer(proposed, SecondAnswer.of(true, ""), KEY + "agreed", people.get("jm-cz2"));
        return budgets.of(bureau).stream()
                .filter(one -> one.schemeId().equals(SCHEME) && one.year() == 2022)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static IssuedAward award(String number, String payee, String item, SignedIn operator, long yuan) {
        Money amount = Money.yuan(yuan);
        return new IssuedAward(null, number, null, payee, item, null, operator.officeId(), amount, amount);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

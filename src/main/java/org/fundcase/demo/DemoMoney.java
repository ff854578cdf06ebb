package org.fundcase.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.fundcase.funding.Quotas;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Money;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A budget and two issued lists for invented units: one district paid, one is late, one payment waits for its second
 * person. Done once; the keys say so.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "fundcase.demo.story", havingValue = "living", matchIfMissing = true)
class DemoMoney implements ApplicationRunner {

    private static final String SCHEME = "CZ-II-2019";
    private static final int YEAR = 2022;
    private static final String ITEM = "CZ19-7";
    private static final LocalDate ISSUED = LocalDate.of(2022, 1, 10);
    private static final LocalDate RECEIVED = LocalDate.of(2022, 1, 20);
    private static final String KEY = "demo-money-";

    /** What was issued. */
    static final UUID LIST = UUID.nameUUIDFromBytes(KEY.getBytes(StandardCharsets.UTF_8));

    private final DemoPeople people;
    private final DemoRounds rounds;
    private final Budgets budgets;
    private final Awards awards;
    private final Quotas quotas;
    private final Payments payments;
    private final Batches batches;
    private final BankConfirmations bank;
    private final Clock clock;

    DemoMoney(
            DemoPeople people,
            DemoRounds rounds,
            Budgets budgets,
            Awards awards,
            Quotas quotas,
            Payments payments,
            Batches batches,
            BankConfirmations bank,
            Clock clock) {
        this.people = people;
        this.rounds = rounds;
        this.budgets = budgets;
        this.awards = awards;
        this.quotas = quotas;
        this.payments = payments;
        this.batches = batches;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        people.settle();
        NewProposal proposal = new NewProposal(
                SCHEME, YEAR, Proposal.Kind.INITIAL, "10000000", "常财预〔2021〕88号（示例）", "支持项目不少于 60 个，贯标企业不少于 50 家");
        UUID proposed = budgets.propose(proposal, KEY + "budget", people.get("shi-gx"));
        budgets.answer(proposed, SecondAnswer.of(true, ""), KEY + "agreed", people.get("shi-cz2"));
        SignedIn wujin = people.get("wujin-cz");
        SignedIn city = people.get("shi-cz");
        IssuedList list = list(List.of(
                award("示例-1", "常州示例日报社", wujin, 719_000),
                award("示例-2", "常州示例电视台", wujin, 738_000),
                award("示例-3", "常州示例新媒体中心", wujin, 160_000),
                award("示例-4", "常州示例周刊社", city, 50_000)));
        awards.issue(list, people.get("shi-gx2"));
        awards.ofList(list.id()).forEach(award -> go(list, award));
        paid(list, wujin);
    }

    private void go(IssuedList list, Award award) {
        boolean here = award.payingOffice().equals(people.get("wujin-cz").officeId());
        if (!here) {
            return;
        }
        SignedIn wujin = people.get("wujin-cz");
        if (award.receivedOn() == null && award.number().endsWith("1")) {
            quotas.receive(list.id(), award.quotaId(), RECEIVED, wujin);
        }
        if (!award.number().endsWith("3")) {
            NewPayment form = new NewPayment(
                    award.committed().toYuan().toPlainString(),
                    award.payee(),
                    "示例银行常州分行",
                    "320000000000000" + award.number().charAt(3));
            UUID payment = payments.request(
                    award.id(), form, KEY + "request-" + award.number().charAt(3), wujin);
            if (award.number().endsWith("1")) {
                payments.approve(payment, true, KEY + "approve", people.get("wujin-cz2"));
            }
        }
    }

    private void paid(IssuedList list, SignedIn wujin) {
        UUID quota = awards.ofList(list.id()).stream()
                .filter(award -> award.payingOffice().equals(wujin.officeId()))
                .findFirst()
                .orElseThrow()
                .quotaId();
        Batch batch = batches.get(batches.make(quota, KEY + "batch", wujin), wujin);
        StringBuilder file = new StringBuilder("批次号,付款编号,金额,结果,流水号,日期,说明\r\n");
        batches.payments(batch, wujin)
                .forEach(payment -> file.append(String.join(
                        ",",
                        batch.number(),
                        payment.number(),
                        payment.amount().toYuan().toPlainString(),
                        "成功",
                        "示例流水" + payment.number(),
                        LocalDate.now(clock).toString(),
                        "\r\n")));
        bank.take(quota, "示例回单.csv", file.toString().getBytes(StandardCharsets.UTF_8), wujin);
    }

    private IssuedList list(List<IssuedAward> of) {
        return new IssuedList(
                LIST,
                rounds.get(DemoRounds.Call.INTERNET),
                SCHEME,
                YEAR,
                "常工信融合〔2022〕1号（示例）",
                ISSUED,
                people.get("shi-gx").personId(),
                IssuedList.QuotaFrom.LIST,
                of);
    }

    private static IssuedAward award(String number, String payee, SignedIn payer, long yuan) {
        Money amount = Money.yuan(yuan);
        return new IssuedAward(null, number, null, payee, ITEM, null, payer.officeId(), amount, amount);
    }
}

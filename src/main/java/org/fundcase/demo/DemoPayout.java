package org.fundcase.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.BankConfirmations;
import org.fundcase.funding.Batch;
import org.fundcase.funding.Batches;
import org.fundcase.funding.NewPayment;
import org.fundcase.funding.Payments;
import org.fundcase.funding.Quotas;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pays awards as their offices do: received, asked for, agreed to, sent to the bank in a batch, confirmed by it. */
@Component
@Profile("demo")
class DemoPayout {

    private static final String HEAD = "批次号,付款编号,金额,结果,流水号,日期,说明\r\n";

    private final DemoPeople people;
    private final Quotas quotas;
    private final Payments payments;
    private final Batches batches;
    private final BankConfirmations bank;
    private final Clock clock;

    DemoPayout(
            DemoPeople people, Quotas quotas, Payments payments, Batches batches, BankConfirmations bank, Clock clock) {
        this.people = people;
        this.quotas = quotas;
        this.payments = payments;
        this.batches = batches;
        this.bank = bank;
        this.clock = clock;
    }

    /** @return the payments */
    List<UUID> pay(List<Award> owed) {
        Map<UUID, List<Award>> byQuota =
                owed.stream().collect(Collectors.groupingBy(Award::quotaId, LinkedHashMap::new, Collectors.toList()));
        List<UUID> paid = new ArrayList<>();
        byQuota.forEach((quota, awards) -> paid.addAll(pay(quota, awards)));
        return paid;
    }

    private List<UUID> pay(UUID quota, List<Award> owed) {
        SignedIn payer = people.of(owed.get(0).payingOffice());
        SignedIn second = people.get(payer.username() + "2");
        owed.stream().map(Award::listId).distinct().forEach(list -> quotas.receive(list, quota, today(), payer));
        List<UUID> paid = new ArrayList<>();
        for (Award award : owed) {
            UUID payment = payments.request(award.id(), form(award), "pay-" + award.id(), payer);
            payments.approve(payment, true, "approve-" + award.id(), second);
            paid.add(payment);
        }
        Batch batch = batches.get(batches.make(quota, "batch-" + quota, payer), payer);
        bank.take(quota, "示例回单.csv", confirmed(batch, payer).getBytes(StandardCharsets.UTF_8), payer);
        return paid;
    }

    /** Whoever is in the register is paid to the account that stands there. */
    private static NewPayment form(Award award) {
        String yuan = award.committed().toYuan().toPlainString();
        return award.enterpriseId() != null
                ? new NewPayment(yuan, "", "", "")
                : new NewPayment(yuan, award.payee(), "示例银行常州分行", "3200000000000000");
    }

    private String confirmed(Batch batch, SignedIn payer) {
        return HEAD
                + batches.payments(batch, payer).stream()
                        .map(payment -> String.join(
                                ",",
                                batch.number(),
                                payment.number(),
                                payment.amount().toYuan().toPlainString(),
                                "成功",
                                "示例流水" + payment.number(),
                                today().toString(),
                                "\r\n"))
                        .collect(Collectors.joining());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

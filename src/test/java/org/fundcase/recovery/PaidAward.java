package org.fundcase.recovery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.BankConfirmations;
import org.fundcase.funding.Batch;
import org.fundcase.funding.Batches;
import org.fundcase.funding.IssuedList;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.Payments;
import org.fundcase.funding.Quotas;
import org.fundcase.funding.Treasury;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.schemes.SchemeVersion;
import org.springframework.boot.test.context.TestComponent;

/** An award of Changzhou 2019 that a list of a round issued and that was paid whole, for tests of what follows. */
@TestComponent
public class PaidAward {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");

    private final Bureau bureau;
    private final Treasury treasury;
    private final Awards awards;
    private final Quotas quotas;
    private final Payments payments;
    private final Batches batches;
    private final BankConfirmations bank;

    PaidAward(
            Bureau bureau,
            Treasury treasury,
            Awards awards,
            Quotas quotas,
            Payments payments,
            Batches batches,
            BankConfirmations bank) {
        this.bureau = bureau;
        this.treasury = treasury;
        this.awards = awards;
        this.quotas = quotas;
        this.payments = payments;
        this.batches = batches;
        this.bank = bank;
    }

    /** @param yuan in whole yuan */
    public Award of(Bureau.Applicant applicant, long yuan) {
        return of(applicant, yuan, "CZ-II-2019", 2022);
    }

    /** From the budget of another year or scheme. */
    public Award of(Bureau.Applicant applicant, long yuan, String scheme, int year) {
        return pay(issued(applicant, yuan, scheme, year).id(), yuan);
    }

    /** One of which nothing is paid yet. */
    public Award issued(Bureau.Applicant applicant, long yuan) {
        return issued(applicant, yuan, "CZ-II-2019", 2022);
    }

    private Award issued(Bureau.Applicant applicant, long yuan, String scheme, int year) {
        IssuedAward promised = treasury.award(applicant, yuan, yuan);
        Round round = bureau.openRound(CHANGZHOU, "CZ2022", Instant.parse("2022-03-20T09:00:00Z"), Map.of());
        treasury.budget(scheme, year, yuan);
        IssuedList drawn = treasury.list(year, List.of(promised));
        IssuedList list = new IssuedList(
                drawn.id(),
                round.id(),
                scheme,
                drawn.year(),
                drawn.paper(),
                drawn.issuedOn(),
                drawn.proposedBy(),
                drawn.quota(),
                drawn.awards());
        awards.issue(list, treasury.cityFinance());
        UUID id = treasury.idOf(list, promised);
        quotas.receive(list.id(), treasury.get(id).quotaId(), list.issuedOn(), treasury.payer());
        return treasury.get(id);
    }

    private Award pay(UUID id, long yuan) {
        UUID quota = treasury.get(id).quotaId();
        UUID payment = treasury.approved(id, Long.toString(yuan));
        Batch batch = batches.get(batches.make(quota, Treasury.key(), treasury.payer()), treasury.payer());
        String number = payments.get(payment, treasury.payer()).number();
        String line = String.join(
                ",",
                batch.number(),
                number,
                yuan + ".00",
                "成功",
                "S-" + payment,
                bureau.today().toString(),
                "");
        bank.take(
                quota,
                "回单.csv",
                ("批次号,付款编号,金额,结果,流水号,日期,说明\r\n" + line + "\r\n").getBytes(StandardCharsets.UTF_8),
                treasury.payer());
        return treasury.get(id);
    }
}

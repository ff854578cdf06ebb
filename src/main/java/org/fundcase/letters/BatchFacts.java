package org.fundcase.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Offices;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.Batches;
import org.fundcase.funding.Payment;
import org.fundcase.kernel.Subject;
import org.fundcase.schemes.Step;
import org.springframework.stereotype.Component;

/** What the 拨付清单 says that goes to the bank with a batch: each payment, their sum, and the hash of the file. */
@Component
class BatchFacts implements Facts {

    private static final Letter.Party BANK = new Letter.Party(null, "代理银行");

    private final GatherRound gather;
    private final Batches batches;
    private final Awards awards;
    private final Offices offices;

    BatchFacts(GatherRound gather, Batches batches, Awards awards, Offices offices) {
        this.gather = gather;
        this.batches = batches;
        this.awards = awards;
        this.offices = offices;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.BATCH);
    }

    @Override
    public List<Pending> of(Due due) {
        Batches.Sent sent = batches.sent(due.source().substring("batch/".length()));
        Payment first = sent.payments().get(0);
        UUID roundId = awards.roundOf(first.awardId());
        RoundMatter matter = gather.of(roundId, due, offices.get(sent.office()));
        Map<String, String> values =
                new HashMap<>(ListRows.sum(sent.batch().payments(), sent.batch().total()));
        values.put("batch", sent.batch().number());
        values.put("sha", sent.batch().sha256());
        values.put(
                "clause",
                matter.scheme()
                        .step("pay")
                        .map(Step::article)
                        .map(matter.scheme()::cited)
                        .orElse(""));
        Content content = Content.of(values, Map.of("items", rows(sent.payments())));
        return Pending.only(new Draft(
                LetterKind.BATCH,
                matter.origin(Subject.ofQuota(sent.batch().quotaId())),
                BANK,
                content.with(matter.common()),
                "batch/" + sent.batch().id(),
                null));
    }

    private List<Map<String, String>> rows(List<Payment> payments) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Payment payment : payments) {
            Award award = awards.find(payment.awardId()).orElseThrow();
            rows.add(Map.of(
                    "no", String.valueOf(rows.size() + 1),
                    "payment", payment.number(),
                    "unit", payment.payee().holder(),
                    "bank", payment.payee().bank(),
                    "account", payment.payee().masked(),
                    "paper", award.paper(),
                    "amount", payment.amount().toString()));
        }
        return rows;
    }
}

package org.fundcase.letters;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Offices;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.Payment;
import org.fundcase.funding.Payments;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;
import org.springframework.stereotype.Component;

/** What the paying office tells an enterprise: that the money is there, that its payment stands still, that it goes on. */
@Component
class MoneyFacts implements Facts {

    private final GatherRound gather;
    private final Awards awards;
    private final Payments payments;
    private final Offices offices;

    MoneyFacts(GatherRound gather, Awards awards, Payments payments, Offices offices) {
        this.gather = gather;
        this.awards = awards;
        this.payments = payments;
        this.offices = offices;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.PAYMENT, LetterKind.HOLD, LetterKind.HOLD_END);
    }

    @Override
    public List<Pending> of(Due due) {
        UUID awardId = due.kind() == LetterKind.PAYMENT
                ? payments.find(due.sourceId()).orElseThrow().awardId()
                : due.sourceId();
        Award award = awards.find(awardId).orElseThrow();
        RoundMatter matter = gather.of(awards.roundOf(awardId), due, offices.get(award.payingOffice()));
        Matter about = gather.of(Objects.requireNonNull(award.caseId()), matter);
        Map<String, String> values = new HashMap<>();
        values.put("project", about.grantCase().contents().project());
        values.put("clause", matter.scheme().cited(about.clause("pay")));
        values.put("paper", award.paper());
        values.putAll(due.kind() == LetterKind.PAYMENT ? paid(due, award) : held(due, award));
        return Pending.only(new Draft(
                due.kind(),
                matter.origin(due.subject()),
                ReasonRows.applicant(about),
                Content.of(values, Map.of()).with(about.common()),
                due.source() + "/" + due.id(),
                null));
    }

    private Map<String, String> paid(Due due, Award award) {
        Payment payment = payments.find(due.sourceId()).orElseThrow();
        boolean all = Boolean.parseBoolean(due.said("complete"));
        return Map.of(
                "amount",
                inBoth(payment.amount()),
                "paidOn",
                ChineseDate.of(LocalDate.parse(due.said("paidOn"))),
                "account",
                payment.payee().holder() + "，" + payment.payee().bank() + "，"
                        + payment.payee().masked(),
                "standing",
                all ? "该项目的支持资金" + award.committed() + "元已经全部拨付。" : "其余资金按规定另行拨付。");
    }

    private static Map<String, String> held(Due due, Award award) {
        Money outstanding = award.open().plus(award.requested());
        return Map.of("amount", inBoth(outstanding), "basis", Sentence.of(due.said("basis")));
    }

    private static String inBoth(Money amount) {
        return amount + "元（大写：" + ChineseAmount.of(amount) + "）";
    }
}

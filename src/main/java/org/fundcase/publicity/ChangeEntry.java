package org.fundcase.publicity;

import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.publicity.Objection.Outcome;
import org.fundcase.publicity.ObjectionAnswer.Conclusion;
import org.fundcase.rounds.ChangeList;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.FrozenLists.Freezing;
import org.springframework.stereotype.Component;

/** What the conclusion of an objection means for its entry. */
@Component
class ChangeEntry {

    private final FrozenLists lists;
    private final ChangeList changes;

    ChangeEntry(FrozenLists lists, ChangeList changes) {
        this.lists = lists;
        this.changes = changes;
    }

    /** @return the number of the case; empty where it is about none */
    String apply(Objection objection, Conclusion conclusion, SignedIn by) {
        UUID about = objection.caseId();
        if (about == null) {
            if (conclusion.outcome() != Outcome.KEEP) {
                throw Refusal.field("outcome", "投诉没有针对名单里的项目，不能调减或者取消。");
            }
            return "";
        }
        FrozenList.Entry entry = lists.inForce(objection.roundId()).of(about).orElseThrow(Refusal::notFound);
        String reason = Words.of("异议第 {0} 件核实：{1}", objection.number(), conclusion.findings())
                .zh();
        switch (conclusion.outcome()) {
            case KEEP -> {}
            case CHANGE -> changes.amend(objection.roundId(), about, lower(entry, conclusion), new Freezing(reason, by));
            case REMOVE -> changes.remove(objection.roundId(), about, new Freezing(reason, by));
        }
        return entry.number();
    }

    /** More money needs a review of its own: only the review knows the bound. */
    private static Money lower(FrozenList.Entry entry, Conclusion conclusion) {
        Money amount = Objects.requireNonNull(conclusion.amount());
        if (amount.compareTo(entry.amount()) >= 0) {
            throw Refusal.field("amount", "现在是 {0} 元，只能调减。要提高的，退回重新审核和排序。", entry.amount());
        }
        return amount;
    }
}

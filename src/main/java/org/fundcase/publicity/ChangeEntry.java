package org.fundcase.publicity;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.publicity.Objection.Outcome;
import org.fundcase.publicity.ObjectionAnswer.Conclusion;
import org.fundcase.rounds.ChangeList;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.FrozenLists.Cause;
import org.fundcase.rounds.FrozenLists.Freezing;
import org.fundcase.rounds.FrozenLists.Proposer;
import org.springframework.stereotype.Component;

/** What the conclusion of an objection means for its entry. */
@Component
class ChangeEntry {

    private static final Pattern BEGINS = Pattern.compile("^(经核实|核实)[：:，,、\\s]\\s*");

    private final FrozenLists lists;
    private final ChangeList changes;

    ChangeEntry(FrozenLists lists, ChangeList changes) {
        this.lists = lists;
        this.changes = changes;
    }

    /**
     * @return the number of the case; empty where it is about none
     * @throws Refusal on a field; conflict if the entry is not on the list any more
     */
    String check(Objection objection, Conclusion conclusion) {
        UUID about = objection.caseId();
        if (about == null) {
            if (conclusion.outcome() != Outcome.KEEP) {
                throw Refusal.field("outcome", "投诉没有针对名单里的项目，不能调减或者取消。");
            }
            return "";
        }
        FrozenList.Entry entry = lists.inForce(objection.roundId()).of(about).orElseThrow(Refusal::notFound);
        if (conclusion.outcome() != Outcome.KEEP && !entry.isSelected()) {
            throw Refusal.conflict("not-on-list", "这个项目不在现在的拟支持名单里，可能已被取消。请刷新后再看。");
        }
        if (conclusion.outcome() == Outcome.CHANGE) {
            lower(entry, conclusion);
        }
        return entry.number();
    }

    /** @throws Refusal forbidden to who would be the last that could enter the decision about the list */
    void requireAnotherLeft(Objection objection, SignedIn proposes) {
        changes.requireAnotherLeft(objection.roundId(), proposes);
    }

    /** Makes the change that two persons agreed to. */
    void apply(Objection objection, Conclusion conclusion, Proposer proposer, SignedIn by) {
        UUID about = Objects.requireNonNull(objection.caseId());
        String reason = Words.of("异议第 {0} 件核实：{1}", objection.number(), findings(conclusion))
                .zh();
        Freezing why = new Freezing(reason, by, proposer, Cause.OBJECTION);
        if (conclusion.outcome() == Outcome.CHANGE) {
            changes.amend(objection.roundId(), about, Objects.requireNonNull(conclusion.amount()), why);
        } else {
            changes.remove(objection.roundId(), about, why);
        }
    }

    /** Who begins with the word that the reason has already is not quoted with it twice. */
    private static String findings(Conclusion conclusion) {
        return BEGINS.matcher(conclusion.findings().strip()).replaceFirst("");
    }

    /** More money needs a review of its own: only the review knows the bound. */
    private static void lower(FrozenList.Entry entry, Conclusion conclusion) {
        Money amount = Objects.requireNonNull(conclusion.amount());
        if (amount.compareTo(entry.amount()) >= 0) {
            throw Refusal.field("amount", "现在是 {0} 元，只能调减。要提高的，退回重新审核和排序。", entry.amount());
        }
    }
}

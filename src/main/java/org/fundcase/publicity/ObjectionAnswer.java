package org.fundcase.publicity;

import java.util.Arrays;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.fundcase.publicity.Objection.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What an office writes about an objection.
 *
 * @param reason for not accepting it
 * @param findings what it found out
 * @param amount the lower amount in yuan, where the outcome is a change
 * @param reply what the objector is told
 */
record ObjectionAnswer(
        @Nullable String reason,
        @Nullable String findings,
        @Nullable String outcome,
        @Nullable String amount,
        @Nullable String reply) {

    private static final int LONGEST = 2000;

    /** @throws Refusal on the field */
    String requiredReason() {
        return Texts.required("reason", "理由", reason, LONGEST);
    }

    /** @throws Refusal on the field */
    String requiredFindings() {
        return Texts.required("findings", "核实情况", findings, LONGEST);
    }

    /**
     * A conclusion as it may be recorded.
     *
     * @param amount null unless the outcome is a change
     */
    record Conclusion(String findings, Outcome outcome, @Nullable Money amount, String reply) {}

    /** @throws Refusal naming each field that is missing or has the wrong form */
    Conclusion conclusion() {
        Faults faults = new Faults();
        String found = faults.text(this::requiredFindings);
        Outcome chosen = faults.gather(this::chosen);
        Money lower = chosen == Outcome.CHANGE ? faults.gather(this::lower) : null;
        String told = faults.text(() -> Texts.required("reply", "答复", reply, LONGEST));
        faults.refuse();
        return new Conclusion(found, chosen == null ? Outcome.KEEP : chosen, lower, told);
    }

    private Outcome chosen() {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> Refusal.field("outcome", "还没有选维持、调减还是取消。"));
    }

    private Money lower() {
        Money yuan = Yuan.notNegative("amount", Texts.required("amount", "调减后的金额", amount, 20));
        if (!yuan.isPositive()) {
            throw Refusal.field("amount", "调减后的金额要大于 0；一分不给的，选取消。");
        }
        return yuan;
    }
}

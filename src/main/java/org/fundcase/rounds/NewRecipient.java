package org.fundcase.rounds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.fundcase.schemes.DecidedAmount;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the form sends it.
 *
 * @param creditCode blank where there is none
 * @param amount in yuan, as typed; blank in a correction that takes the entry back
 * @param decidedOn as 2022-03-01
 * @param corrects null for a first entry
 * @param reason needed in a correction
 * @param procurement asked of items of an annual plan
 */
public record NewRecipient(
        String item,
        String recipient,
        @Nullable String creditCode,
        @Nullable String amount,
        String basis,
        String decidedOn,
        @Nullable UUID corrects,
        @Nullable String reason,
        Procurement.@Nullable Mode procurement,
        @Nullable String procurementRecord) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    /** @param faults gathers every field that is missing or has the wrong form; where it has any, the result is of no use */
    NewRecipient checked(LocalDate today, Faults faults) {
        String name = faults.text(() -> Texts.required("recipient", "受款单位", recipient, LONGEST_NAME));
        String code = faults.text(this::code);
        String typed = faults.text(() -> Texts.optional("amount", "金额", amount, LONGEST_NAME));
        faults.check(this::requireAmount);
        String why = faults.text(() -> Texts.required("basis", "依据", basis, LONGEST_TEXT));
        faults.check(() -> requirePast(today));
        String correction = faults.text(this::correction);
        return new NewRecipient(
                item, name, code, typed, why, decidedOn, corrects, correction, procurement, procurementRecord);
    }

    private String code() {
        String code = Texts.optional("creditCode", "统一社会信用代码", creditCode, LONGEST_NAME);
        return code.isEmpty() ? "" : CreditCode.parse(code).value();
    }

    private String correction() {
        String clean = Texts.optional("reason", "更正理由", reason, LONGEST_TEXT);
        if (corrects != null && clean.isEmpty()) {
            throw Refusal.field("reason", "还没有写更正理由。写明原来哪里不对、依据什么更正。");
        }
        return clean;
    }

    /** With how it was bought, if it buys. */
    NewRecipient buying(boolean buys) {
        Procurement bought = Procurement.of(procurement, procurementRecord, buys);
        return new NewRecipient(
                item,
                recipient,
                creditCode,
                amount,
                basis,
                decidedOn,
                corrects,
                reason,
                bought.mode(),
                bought.record());
    }

    /** Whether it says an amount, in whatever form. */
    boolean isDecided() {
        return amount != null && !amount.isBlank();
    }

    private void requirePast(LocalDate today) {
        if (day().isAfter(today)) {
            throw Refusal.field("decidedOn", "决定日期 {0} 在今天之后。填会议或者文件的日期。", day());
        }
    }

    private void requireAmount() {
        if (money() == null && corrects == null) {
            throw Refusal.field("amount", "还没有填金额。填会议或者文件决定的金额，单位元。");
        }
    }

    /**
     * Null where the entry takes an earlier one back: there is no amount then, which is not the same as 0.
     *
     * @throws Refusal on the field {@code amount}
     */
    @Nullable DecidedAmount decided() {
        Money money = money();
        return money == null ? null : new DecidedAmount(recipient, money, basis);
    }

    LocalDate day() {
        try {
            return LocalDate.parse(decidedOn == null ? "" : decidedOn);
        } catch (DateTimeException e) {
            throw Refusal.field("decidedOn", "还没有填决定日期，或者写法不对。写成 2022-03-01。");
        }
    }

    private @Nullable Money money() {
        if (amount == null || amount.isBlank()) {
            return null;
        }
        return Yuan.positive("amount", amount);
    }
}

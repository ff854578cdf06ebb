package org.fundcase.operators;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as the form sends it.
 *
 * @param dated as 2022-03-01
 * @param amount in yuan, as typed
 */
public record VoucherForm(@Nullable String number, @Nullable String dated, @Nullable String amount)
        implements Serializable {

    private static final int LONGEST = 60;

    record Checked(String number, LocalDate dated, Money amount) {}

    /** @throws Refusal on every field that is missing or has the wrong form */
    Checked checked(LocalDate paidOn, LocalDate today, boolean hasPaper) {
        Faults faults = new Faults();
        String clean = faults.text(() -> Texts.required("voucherNumber", "票据号", number, LONGEST));
        LocalDate day = faults.gather(() -> day(paidOn, today));
        Money money = faults.gather(() -> Yuan.positive("voucherAmount", amount));
        faults.check(() -> {
            if (!hasPaper) {
                throw Refusal.field("voucherFile", "还没有附票据。附上银行回单的原件或者扫描件。");
            }
        });
        faults.refuse();
        return new Checked(clean, Objects.requireNonNull(day), Objects.requireNonNull(money));
    }

    private LocalDate day(LocalDate paidOn, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(dated == null ? "" : dated);
        } catch (DateTimeException e) {
            throw Refusal.field("dated", "还没有填票据日期，或者写法不对。写成 2022-03-01。");
        }
        if (day.isBefore(paidOn) || day.isAfter(today)) {
            throw Refusal.field("dated", "票据日期要在支付日期 {0} 和今天之间。请核对。", paidOn);
        }
        return day;
    }
}

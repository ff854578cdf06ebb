package org.fundcase.funding;

import java.time.LocalDate;
import java.util.List;
import org.fundcase.kernel.Money;

/**
 * What the bank says about one payment.
 *
 * @param line of the file; the head is 1
 * @param content the line as it came, for who looks at an exception
 */
record BankLine(
        int line,
        String content,
        String batch,
        String payment,
        Money amount,
        Outcome outcome,
        String serial,
        LocalDate day,
        String note) {

    /** The head of a bank's file. */
    static final List<String> COLUMNS = List.of("批次号", "付款编号", "金额", "结果", "流水号", "日期", "说明");

    /** How a payment ended. */
    enum Outcome {
        /** 成功. */
        PAID("成功"),
        /** 失败. */
        FAILED("失败"),
        /** 退票: was paid, and the payee's bank sent it back. */
        SENT_BACK("退票");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}

package org.fundcase.funding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file a bank takes: CSV in UTF-8 with a byte order mark, lines end with CR LF, every cell quoted. Columns: batch
 * number, line, payment number, name of the account, bank, account number, amount in yuan with two decimals, purpose. The
 * same payments give the same bytes. A cell that a spreadsheet would take for a formula begins with an apostrophe; a
 * negative number is none.
 */
final class BatchFile {

    private static final String HEAD = "批次号,序号,付款编号,收款户名,开户银行,收款账号,金额,用途";
    private static final String MARK = "\uFEFF";
    private static final String NEXT = "\r\n";

    private BatchFile() {}

    /** @param payments in the order of the file */
    static byte[] of(String batch, String purpose, List<Payment> payments) {
        StringBuilder file = new StringBuilder(MARK).append(HEAD).append(NEXT);
        for (int n = 0; n < payments.size(); n++) {
            Payment payment = payments.get(n);
            file.append(row(Stream.of(
                            batch,
                            Integer.toString(n + 1),
                            payment.number(),
                            payment.payee().holder(),
                            payment.payee().bank(),
                            payment.payee().account(),
                            payment.amount().toYuan().toPlainString(),
                            purpose)))
                    .append(NEXT);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One line; also for other lists that are opened in a spreadsheet. */
    static String row(Stream<String> cells) {
        return cells.map(BatchFile::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean formula =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-\\d+(\\.\\d+)?");
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}

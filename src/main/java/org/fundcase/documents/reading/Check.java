package org.fundcase.documents.reading;

import java.util.List;
import org.fundcase.kernel.Words;

/**
 * One rule applied to what was read.
 *
 * @param rule stable name, for example {@code invoice.sum}
 * @param passed false makes a finding; an invoice is never refused for it
 * @param message for the clerk: what is the case, with the figures
 * @param fields the names of the fields that it speaks about
 */
public record Check(String rule, boolean passed, Words message, List<String> fields) {

    private static final int LONGEST_QUOTE = 60;

    /** What was read, as far as a message quotes it. */
    static String shortened(String read) {
        return read.length() <= LONGEST_QUOTE ? read : read.substring(0, LONGEST_QUOTE) + "…";
    }
}

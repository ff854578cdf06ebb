package org.fundcase.schemes;

import java.util.Locale;

/**
 * The name of an invoice line.
 *
 * @param category the tax authority's short category between the asterisks; empty when the name carries none
 * @param own what follows it
 */
record GoodsName(String category, String own) {

    static GoodsName of(String printed) {
        String[] parts = printed.strip().split("\\*", 3);
        return parts.length == 3 && parts[0].isEmpty()
                ? new GoodsName(parts[1].strip(), parts[2].strip())
                : new GoodsName("", printed.strip());
    }

    /** Whether the words occur in what the seller wrote, in capitals or not. */
    boolean says(String words) {
        return own.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}

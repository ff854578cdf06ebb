package org.fundcase.schemes;

import java.util.Locale;

/**
 * A text in both languages of the product.
 *
 * @param zh Chinese, shown first
 * @param en English
 */
public record Text(String zh, String en) {

    /** The words for a reader. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    @Override
    public String toString() {
        return zh;
    }
}

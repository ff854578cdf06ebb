package org.fundcase.schemes;

/**
 * A text in both languages of the product.
 *
 * @param zh Chinese, shown first
 * @param en English
 */
public record Text(String zh, String en) {

    @Override
    public String toString() {
        return zh;
    }
}

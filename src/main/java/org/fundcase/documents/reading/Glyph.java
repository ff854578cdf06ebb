package org.fundcase.documents.reading;

/**
 * One printed character (or ligature).
 *
 * @param text as printed
 * @param x left edge in the page's own unit
 * @param y top edge
 * @param w advance
 * @param h size of the font
 */
record Glyph(String text, double x, double y, double w, double h) {

    double right() {
        return x + w;
    }

    double middle() {
        return y + h / 2;
    }

    double centre() {
        return x + w / 2;
    }
}

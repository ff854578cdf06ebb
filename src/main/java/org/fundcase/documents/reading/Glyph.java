package org.fundcase.documents.reading;

/**
 * One printed character (or ligature).
 *
 * @param text as printed
 * @param x left edge in the page's own unit
 * @param y top edge
 * @param w advance
 * @param h size of the font
 * @param sure 1 where a file says the character, less where it was recognised in a picture
 */
record Glyph(String text, double x, double y, double w, double h, double sure) {

    Glyph(String text, double x, double y, double w, double h) {
        this(text, x, y, w, h, 1);
    }

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

package org.fundcase.demo.papers;

import java.util.List;

/**
 * What is printed where on an invoice form, in millimetres from the top left; both PDF and OFD are drawn from it.
 *
 * @param width of the page
 * @param height of the page
 * @param texts everything printed
 * @param rules lines of the form: x1, y1, x2, y2
 */
record FormSheet(double width, double height, List<Print> texts, List<double[]> rules) {

    /**
     * One printed text.
     *
     * @param tag the element an OFD tag names it by, or empty
     * @param x left edge
     * @param y baseline
     * @param size of the font in millimetres
     * @param downwards one character below the other
     */
    record Print(String tag, String text, double x, double y, double size, boolean downwards) {}
}

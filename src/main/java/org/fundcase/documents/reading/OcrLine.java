package org.fundcase.documents.reading;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * A line of print that was recognised in a picture.
 *
 * @param text as recognised
 * @param sure for each character of {@code text}, 0..1
 * @param corners top left, top right, bottom right, bottom left, in pixels
 */
record OcrLine(String text, List<Double> sure, List<Point2D> corners) {

    double length() {
        return corners.get(0).distance(corners.get(1));
    }

    private double thickness() {
        return corners.get(0).distance(corners.get(3));
    }

    /** Whether it runs down the page, as all lines of a page that lies on its side do. */
    boolean isUpended() {
        return text.length() > 2 && thickness() > 1.5 * length();
    }

    /** Whether characters of several rows were taken for one line, because they stand below each other. */
    boolean isStacked() {
        return text.length() > 1 && thickness() > 1.5 * length();
    }

    /** Of its direction against the level, in radians. */
    double slope() {
        return Math.atan2(
                corners.get(1).getY() - corners.get(0).getY(),
                corners.get(1).getX() - corners.get(0).getX());
    }

    double meanSure() {
        return sure.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}

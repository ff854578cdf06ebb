package org.fundcase.documents.reading;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of print that was recognised in a picture.
 *
 * @param text as recognised
 * @param sure for each character of {@code text}, 0..1
 * @param corners top left, top right, bottom right, bottom left, in pixels
 */
record OcrLine(String text, List<Double> sure, List<Point2D> corners) {

    /** What was recognised lying on its side is no surer than this. */
    static final double LYING = 0.5;

    double length() {
        return corners.get(0).distance(corners.get(1));
    }

    double thickness() {
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

    Path2D outline() {
        Path2D outline = new Path2D.Double();
        outline.moveTo(corners.get(0).getX(), corners.get(0).getY());
        corners.stream().skip(1).forEach(c -> outline.lineTo(c.getX(), c.getY()));
        outline.closePath();
        return outline;
    }

    /** Characters that stand below each other, each for itself; none of them is sure. */
    List<OcrLine> cells() {
        List<OcrLine> cells = new ArrayList<>();
        int all = text.length();
        for (int i = 0; i < all; i++) {
            cells.add(new OcrLine(
                    text.substring(i, i + 1),
                    List.of(Math.min(LYING, sure.get(i))),
                    List.of(
                            between(0, 3, (double) i / all),
                            between(1, 2, (double) i / all),
                            between(1, 2, (i + 1.0) / all),
                            between(0, 3, (i + 1.0) / all))));
        }
        return cells;
    }

    private Point2D between(int from, int to, double share) {
        Point2D a = corners.get(from);
        Point2D b = corners.get(to);
        return new Point2D.Double(a.getX() + share * (b.getX() - a.getX()), a.getY() + share * (b.getY() - a.getY()));
    }
}

package org.fundcase.documents.reading;

/**
 * A place on a page, in fractions 0..1 of its width and height, from the top left corner.
 *
 * @param x left edge
 * @param y top edge
 * @param w width
 * @param h height
 */
public record Box(double x, double y, double w, double h) {

    double right() {
        return x + w;
    }

    double bottom() {
        return y + h;
    }

    Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    boolean isOnPage() {
        return x >= -1 && y >= -1 && w >= 0 && h >= 0 && w <= 3 && h <= 3 && x <= 2 && y <= 2;
    }
}

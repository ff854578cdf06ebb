package org.fundcase.documents.reading;

/**
 * A rectangle that a person names on a page.
 *
 * @param page counted from 1
 * @param box in fractions of the page as it is shown
 */
public record Region(int page, Box box) {

    private static final double SMALLEST = 0.002;

    /** Whether it lies on a page and is large enough to hold print. */
    public boolean isNamed() {
        return page >= 1
                && box.x() >= 0
                && box.y() >= 0
                && box.w() >= SMALLEST
                && box.h() >= SMALLEST
                && box.right() <= 1.001
                && box.bottom() <= 1.001;
    }

    boolean holds(Box other) {
        double x = other.x() + other.w() / 2;
        double y = other.y() + other.h() / 2;
        return x >= box.x() && x <= box.right() && y >= box.y() && y <= box.bottom();
    }
}

package org.fundcase.documents.reading;

/**
 * A box on a page.
 *
 * @param page counted from 1
 * @param sure of its weakest character, 0..1
 */
record Place(int page, Box box, double sure) {

    Place(int page, Box box) {
        this(page, box, 1);
    }
}

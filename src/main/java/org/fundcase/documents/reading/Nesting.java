package org.fundcase.documents.reading;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Where in a package of packages a file lies, and how much has been unpacked of the whole so far: the limit counts for
 * all together.
 *
 * @param depth how many containers are around the file
 * @param unpacked bytes, counted up by every container inside
 */
record Nesting(int depth, AtomicLong unpacked) {

    static Nesting outermost() {
        return new Nesting(0, new AtomicLong());
    }

    Nesting deeper() {
        return new Nesting(depth + 1, unpacked);
    }
}

package org.fundcase.applicants;

import java.util.List;

/** A table file as text: lines of cells, whatever its format was. */
record Grid(List<Line> lines) {

    /**
     * One line that is not blank.
     *
     * @param number as the file's own program counts, from 1
     */
    record Line(int number, List<String> cells) {

        /** Empty beyond the last cell. */
        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }
}

package org.fundcase.documents.reading;

import java.util.List;

/** A table file as text: lines of cells, whatever its format was. */
public record Grid(List<Line> lines) {

    /**
     * One line that is not blank.
     *
     * @param number as the file's own program counts, from 1
     */
    public record Line(int number, List<String> cells) {

        /** Empty beyond the last cell. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }

        boolean saysSomething() {
            return cells.stream().anyMatch(cell -> !cell.isBlank());
        }
    }
}

package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a sheet while it is read. A formula is never computed: its stored result is its text. */
final class SheetRows implements SheetContentsHandler {

    private static final int MOST_CELLS = 60;

    private final int most;
    private final List<Grid.Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    SheetRows(int most) {
        this.most = most;
    }

    List<Grid.Line> lines() {
        return lines;
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    @Override
    public void endRow(int row) {
        Grid.Line line = new Grid.Line(row + 1, List.copyOf(cells));
        if (lines.size() < most && line.saysSomething()) {
            lines.add(line);
        }
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        while (cells.size() < Math.min(column, MOST_CELLS)) {
            cells.add("");
        }
        if (cells.size() < MOST_CELLS) {
            cells.add(value == null ? "" : value.strip());
        }
    }
}

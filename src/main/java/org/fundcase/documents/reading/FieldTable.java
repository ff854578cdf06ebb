package org.fundcase.documents.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A readable picture of an invoice that has no page of its own: what its XML says, under the labels of an invoice. */
final class FieldTable {

    private static final int WIDTH = 1000;
    private static final int ROW = 28;
    private static final int MARGIN = 30;
    private static final int MOST_ROWS = 120;
    private static final List<Integer> FIELD = List.of(0, 190);
    private static final Color HEAD = new Color(0xF2F4F7);

    /**
     * One line of the picture.
     *
     * @param starts where each cell begins, from the left margin
     */
    record Row(List<Integer> starts, List<String> cells, boolean head) {

        static Row field(String label, String value) {
            return new Row(FIELD, List.of(label, value), false);
        }
    }

    private final Typeface typeface;

    FieldTable(Typeface typeface) {
        this.typeface = typeface;
    }

    BufferedImage draw(Path xml) throws IOException, Unreadable {
        List<Row> rows = rows(Tree.parse(xml));
        return draw(rows.subList(0, Math.min(MOST_ROWS, rows.size())));
    }

    static List<Row> rows(Tree root) {
        Optional<Collector> invoice = InvoiceXml.read(root, Source.XML);
        List<Row> rows = new ArrayList<>();
        if (invoice.isPresent()) {
            rows.addAll(InvoiceRows.of(invoice.get()));
        } else {
            root.children().forEach(child -> rows.add(Row.field(child.name(), child.text())));
        }
        return rows;
    }

    private BufferedImage draw(List<Row> rows) throws IOException {
        BufferedImage image = Pictures.white(WIDTH, 2 * MARGIN + ROW * Math.max(1, rows.size()));
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(typeface.size(16));
        int y = MARGIN;
        for (Row row : rows) {
            draw(g, row, y);
            y += ROW;
        }
        g.dispose();
        return image;
    }

    private static void draw(Graphics2D g, Row row, int y) {
        for (int n = 0; n < row.starts().size(); n++) {
            int x = MARGIN + row.starts().get(n);
            int end = n + 1 < row.starts().size() ? MARGIN + row.starts().get(n + 1) : WIDTH - MARGIN;
            boolean label = row.head() || row.starts().equals(FIELD) && n == 0;
            g.setColor(label ? HEAD : Color.WHITE);
            g.fillRect(x, y, end - x, ROW);
            g.setColor(Color.LIGHT_GRAY);
            g.drawRect(x, y, end - x, ROW);
            g.setColor(label ? Color.DARK_GRAY : Color.BLACK);
            g.drawString(fitting(g, row.cells().get(n), end - x - 16), x + 8, y + 20);
        }
    }

    private static String fitting(Graphics2D g, String text, int width) {
        String clean = Text.clean(text);
        int length = clean.length();
        while (length > 0 && g.getFontMetrics().stringWidth(clean.substring(0, length) + "…") > width) {
            length--;
        }
        return g.getFontMetrics().stringWidth(clean) <= width ? clean : clean.substring(0, length) + "…";
    }
}

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

/** A readable picture of an invoice that has no page of its own: the fields and lines of its XML. */
final class FieldTable {

    private static final int WIDTH = 1000;
    private static final int ROW = 26;
    private static final int MARGIN = 30;
    private static final int MOST_ROWS = 120;
    private static final int LONGEST = 60;

    private final Typeface typeface;

    FieldTable(Typeface typeface) {
        this.typeface = typeface;
    }

    BufferedImage draw(Path xml) throws IOException, Unreadable {
        Tree root = Tree.parse(xml);
        Optional<Collector> invoice = InvoiceXml.read(root, Source.XML);
        List<String[]> rows = new ArrayList<>();
        if (invoice.isPresent()) {
            invoice.get().fields().forEach(f -> rows.add(new String[] {LabelOf.field(f.name()), f.value()}));
            invoice.get().lines().forEach(l -> rows.add(new String[] {"项目", line(l)}));
        } else {
            root.children().forEach(c -> rows.add(new String[] {c.name(), c.text()}));
        }
        return draw(rows.subList(0, Math.min(MOST_ROWS, rows.size())));
    }

    private static String line(InvoiceLine l) {
        return l.name() + "　" + (l.quantity() == null ? "" : l.quantity().toPlainString() + " × ")
                + (l.amount() == null ? "" : Text.plain(l.amount()))
                + (l.taxRate() == null ? "" : "　" + l.taxRate());
    }

    private BufferedImage draw(List<String[]> rows) throws IOException {
        BufferedImage image = Pictures.white(WIDTH, 2 * MARGIN + ROW * Math.max(1, rows.size()));
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(typeface.size(16));
        int y = MARGIN;
        for (String[] row : rows) {
            g.setColor(Color.LIGHT_GRAY);
            g.drawRect(MARGIN, y, WIDTH - 2 * MARGIN, ROW);
            g.setColor(Color.DARK_GRAY);
            g.drawString(shortened(row[0]), MARGIN + 8, y + 19);
            g.setColor(Color.BLACK);
            g.drawString(shortened(row[1]), MARGIN + 200, y + 19);
            y += ROW;
        }
        g.dispose();
        return image;
    }

    private static String shortened(String text) {
        String clean = Text.clean(text);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}

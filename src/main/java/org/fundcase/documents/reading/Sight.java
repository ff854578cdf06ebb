package org.fundcase.documents.reading;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How one line of print is cut out, made level and recognised again, by itself and at another size than on its page. */
enum Sight {
    LARGE(64, 0.3),
    SMALL(36, 0.15);

    /** Print that touches the edge of a picture is recognised badly. */
    private static final int MARGIN = 24;

    private static final double MOST_ENLARGED = 3;

    private final double height;
    private final double room;

    /**
     * @param height of the line in pixels
     * @param room around it, as a share of its height
     */
    Sight(double height, double room) {
        this.height = height;
        this.room = room;
    }

    /** The line as it is seen now; nothing where nothing is: what was not seen again is not confirmed. */
    List<OcrLine> read(Ocr ocr, BufferedImage page, OcrLine line) throws IOException {
        if (!line.isStacked()) {
            return level(ocr, page, line);
        }
        List<OcrLine> cells = new ArrayList<>();
        for (OcrLine cell : line.cells()) {
            cells.addAll(level(ocr, page, cell));
        }
        return cells;
    }

    private List<OcrLine> level(Ocr ocr, BufferedImage page, OcrLine line) throws IOException {
        double scale = Math.min(MOST_ENLARGED, height / Math.max(1, line.thickness()));
        double off = room * line.thickness();
        AffineTransform toCut = AffineTransform.getTranslateInstance(MARGIN, MARGIN);
        toCut.scale(scale, scale);
        toCut.translate(off, off);
        toCut.rotate(-line.slope());
        toCut.translate(-line.corners().get(0).getX(), -line.corners().get(0).getY());
        int wide = (int) Math.ceil((line.length() + 2 * off) * scale);
        int high = (int) Math.ceil((line.thickness() + 2 * off) * scale);
        return ocr.lines(cutOut(page, toCut, wide, high)).stream()
                .filter(l -> crosses(l, MARGIN + high / 2.0))
                .map(l -> back(l, toCut))
                .toList();
    }

    private static BufferedImage cutOut(BufferedImage page, AffineTransform toCut, int wide, int high) {
        BufferedImage cut = Pictures.white(wide + 2 * MARGIN, high + 2 * MARGIN);
        Graphics2D g = cut.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.clipRect(MARGIN, MARGIN, wide, high);
        g.drawRenderedImage(page, toCut);
        g.dispose();
        return cut;
    }

    /** What does not is a sliver of the line above or below. */
    private static boolean crosses(OcrLine line, double middle) {
        return line.corners().get(0).getY() < middle && line.corners().get(3).getY() > middle;
    }

    private static OcrLine back(OcrLine line, AffineTransform toCut) {
        try {
            AffineTransform fromCut = toCut.createInverse();
            List<Point2D> corners = line.corners().stream()
                    .map(corner -> fromCut.transform(corner, null))
                    .toList();
            return new OcrLine(line.text(), line.sure(), corners);
        } catch (NoninvertibleTransformException neverForAScale) {
            throw new IllegalStateException(neverForAScale);
        }
    }
}

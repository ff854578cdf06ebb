package org.fundcase.documents.reading;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One picture of a page, recognised the right way up.
 *
 * @param ink the picture as it lay on the glass
 * @param quarters by how many quarters it was turned clockwise before it was read
 * @param lines as recognised, in pixels of the turned picture
 */
record Upright(BufferedImage ink, int quarters, List<OcrLine> lines) {

    /** Print that stands on its head is recognised too, but badly; print the right way up is above this. */
    private static final double CLEAR = 0.85;
    /** Shorter lines say little about the slope of a page. */
    private static final double LONG_IN_PIXELS = 120;

    private static final double STEEPEST = Math.toRadians(20);

    /**
     * @param up quarters that bring the page the right way up, where its QR code tells
     */
    static Upright read(Ocr ocr, BufferedImage picture, Optional<Integer> up) throws IOException {
        BufferedImage ink = Ink.of(picture);
        Upright first = attempt(ocr, ink, up.orElse(0));
        if (up.isPresent() || first.lines.isEmpty() || first.isClear()) {
            return first;
        }
        Upright best = first;
        for (int quarters : first.liesOnItsSide() ? new int[] {1, 3} : new int[] {2}) {
            Upright other = attempt(ocr, ink, quarters);
            best = Comparator.comparingDouble(Upright::sure).compare(other, best) > 0 ? other : best;
            if (best.isClear()) {
                return best;
            }
        }
        return best;
    }

    private static Upright attempt(Ocr ocr, BufferedImage ink, int quarters) throws IOException {
        return new Upright(ink, quarters, ocr.lines(Ink.turned(ink, quarters)));
    }

    private boolean isClear() {
        return sure() > CLEAR && !liesOnItsSide();
    }

    private boolean liesOnItsSide() {
        long upended = lines.stream().filter(OcrLine::isUpended).count();
        long level = lines.stream()
                .filter(l -> l.text().length() > 2 && !l.isUpended())
                .count();
        return upended > level;
    }

    private double sure() {
        double shown = lines.stream()
                .filter(l -> l.text().length() > 2 && !l.isUpended())
                .mapToDouble(OcrLine::meanSure)
                .average()
                .orElse(0);
        return liesOnItsSide() ? 0 : shown;
    }

    /** The page's text; places are those on the page as it lay. */
    PageText page(int number) {
        boolean sideways = quarters % 2 == 1;
        double width = sideways ? ink.getHeight() : ink.getWidth();
        double height = sideways ? ink.getWidth() : ink.getHeight();
        AffineTransform level = AffineTransform.getRotateInstance(-slope(), width / 2, height / 2);
        AffineTransform toPage = AffineTransform.getScaleInstance(1.0 / ink.getWidth(), 1.0 / ink.getHeight());
        toPage.translate(ink.getWidth() / 2.0, ink.getHeight() / 2.0);
        toPage.quadrantRotate(-quarters);
        toPage.translate(-width / 2, -height / 2);
        try {
            toPage.concatenate(level.createInverse());
        } catch (NoninvertibleTransformException neverForATurn) {
            throw new IllegalStateException(neverForATurn);
        }
        return PageText.ofScan(
                number,
                width,
                toPage,
                lines.stream().flatMap(l -> OcrGlyphs.of(l, level).stream()).toList());
    }

    /** How far the page lies askew: the middle one of its long lines. */
    private double slope() {
        List<Double> slopes = lines.stream()
                .filter(l -> l.length() > LONG_IN_PIXELS && Math.abs(l.slope()) < STEEPEST)
                .map(OcrLine::slope)
                .sorted()
                .toList();
        return slopes.isEmpty() ? 0 : slopes.get(slopes.size() / 2);
    }
}

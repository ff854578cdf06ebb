package org.fundcase.documents.reading;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
     * @param up quarters that bring the page the right way up, as its QR code tells or as the page before it lay
     */
    static Upright read(Ocr ocr, BufferedImage picture, int up) throws IOException {
        BufferedImage ink = Ink.of(picture);
        Upright first = attempt(ocr, ink, up);
        if (first.lines.isEmpty() || first.isClear()) {
            return first;
        }
        Upright second = attempt(ocr, ink, first.likelyQuarters());
        return second.sure() > first.sure() ? second : first;
    }

    private static Upright attempt(Ocr ocr, BufferedImage ink, int quarters) throws IOException {
        return new Upright(ink, quarters, ocr.lines(Ink.turned(ink, quarters)));
    }

    private boolean isClear() {
        return sure() > CLEAR && !liesOnItsSide();
    }

    /** Upended lines are recognised turned to the left: clear ones lie so, others the other way. */
    private int likelyQuarters() {
        if (!liesOnItsSide()) {
            return quarters + 2;
        }
        double upended = lines.stream()
                .filter(OcrLine::isUpended)
                .mapToDouble(OcrLine::meanSure)
                .average()
                .orElse(0);
        return quarters + (upended > CLEAR ? 3 : 1);
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

    /** The same page to be kept for a while: without colour it takes a quarter of the memory. */
    Upright kept() {
        return new Upright(Ink.grey(ink), quarters, lines);
    }

    /** The same page with some of its lines recognised once more. */
    Upright again(Ocr ocr, Set<OcrLine> doubtful, Sight sight) throws IOException {
        BufferedImage turned = Ink.turned(ink, quarters);
        List<OcrLine> seen = new ArrayList<>();
        for (OcrLine line : lines) {
            seen.addAll(doubtful.contains(line) ? sight.read(ocr, turned, line) : List.of(line));
        }
        return new Upright(ink, quarters, seen);
    }

    /** The lines that touch a place on the page as it lay. */
    List<OcrLine> at(Box box) {
        AffineTransform toPage = toPage();
        return lines.stream()
                .filter(line ->
                        toPage.createTransformedShape(line.outline()).intersects(box.x(), box.y(), box.w(), box.h()))
                .toList();
    }

    private double width() {
        return quarters % 2 == 1 ? ink.getHeight() : ink.getWidth();
    }

    private double height() {
        return quarters % 2 == 1 ? ink.getWidth() : ink.getHeight();
    }

    private AffineTransform toPage() {
        AffineTransform toPage = AffineTransform.getScaleInstance(1.0 / ink.getWidth(), 1.0 / ink.getHeight());
        toPage.translate(ink.getWidth() / 2.0, ink.getHeight() / 2.0);
        toPage.quadrantRotate(-quarters);
        toPage.translate(-width() / 2, -height() / 2);
        return toPage;
    }

    /** The page's text; places are those on the page as it lay. */
    PageText page(int number) {
        AffineTransform level = AffineTransform.getRotateInstance(-slope(), width() / 2, height() / 2);
        AffineTransform toPage = toPage();
        try {
            toPage.concatenate(level.createInverse());
        } catch (NoninvertibleTransformException neverForATurn) {
            throw new IllegalStateException(neverForATurn);
        }
        return PageText.ofScan(
                number,
                width(),
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

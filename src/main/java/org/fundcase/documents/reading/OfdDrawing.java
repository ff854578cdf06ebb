package org.fundcase.documents.reading;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plain drawing of an OFD page: all its text, strokes and pictures at their places. */
final class OfdDrawing {

    private static final double MM_AN_INCH = 25.4;

    private final OfdPackage ofd;
    private final Typeface typeface;
    private final ReadingLimits limits;

    OfdDrawing(OfdPackage ofd, Typeface typeface, ReadingLimits limits) {
        this.ofd = ofd;
        this.typeface = typeface;
        this.limits = limits;
    }

    BufferedImage draw(OfdPackage.Page page) throws IOException, Unreadable {
        double[] size = ofd.size(page);
        double scale = Math.min(PageDrawing.DPI / MM_AN_INCH, Math.sqrt(PageDrawing.MOST_PIXELS / (size[0] * size[1])));
        BufferedImage image = Pictures.white((int) (size[0] * scale), (int) (size[1] * scale));
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.scale(scale, scale);
        Map<String, Path> pictures = ofd.pictures();
        for (Tree layer : page.layers()) {
            for (Tree path : layer.all("PathObject")) {
                stroke(g, path);
            }
            for (Tree picture : layer.all("ImageObject")) {
                picture(g, picture, pictures.get(picture.attribute("ResourceID")));
            }
            for (OfdText text : OfdText.of(layer)) {
                text(g, text);
            }
        }
        g.dispose();
        return image;
    }

    private void text(Graphics2D g, OfdText text) throws IOException {
        g.setColor(colour(text.colour()));
        for (Glyph glyph : text.glyphs()) {
            g.setFont(typeface.size(glyph.h()));
            g.drawString(glyph.text(), (float) glyph.x(), (float) (glyph.y() + 0.85 * glyph.h()));
        }
    }

    private void stroke(Graphics2D g, Tree path) {
        double[] boundary = OfdText.numbers(path.attribute("Boundary"));
        if (boundary.length != 4 || path.attribute("Stroke").equals("false")) {
            return;
        }
        double[] width = OfdText.numbers(path.attribute("LineWidth"));
        double[] matrix = OfdText.numbers(path.attribute("CTM"));
        AffineTransform place = AffineTransform.getTranslateInstance(boundary[0], boundary[1]);
        if (matrix.length == 6) {
            place.concatenate(new AffineTransform(matrix));
        }
        g.setColor(
                colour(path.first("StrokeColor").map(c -> c.attribute("Value")).orElse("")));
        g.setStroke(new BasicStroke((float) (width.length == 0 ? 0.25 : Math.min(5, Math.abs(width[0])))));
        g.draw(place.createTransformedShape(shape(path.value("AbbreviatedData"))));
    }

    /** M, L, B (cubic), Q (quadratic) and C (close) of the standard's abbreviated paths. */
    private static Path2D shape(@Nullable String data) {
        Path2D path = new Path2D.Double();
        String[] steps = data == null ? new String[0] : data.strip().split("(?=[A-Za-z])");
        for (String step : steps) {
            double[] n = OfdText.numbers(step.isEmpty() ? "" : step.substring(1));
            boolean started = path.getCurrentPoint() != null;
            char kind = step.isEmpty() ? ' ' : step.charAt(0);
            if ((kind == 'M' || kind == 'S' || !started) && n.length >= 2) {
                path.moveTo(n[0], n[1]);
            } else if (kind == 'L' && n.length >= 2) {
                path.lineTo(n[0], n[1]);
            } else if (kind == 'B' && n.length >= 6) {
                path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
            } else if (kind == 'Q' && n.length >= 4) {
                path.quadTo(n[0], n[1], n[2], n[3]);
            } else if (kind == 'C' && started) {
                path.closePath();
            }
        }
        return path;
    }

    private void picture(Graphics2D g, Tree object, @Nullable Path file) throws IOException, Unreadable {
        double[] b = OfdText.numbers(object.attribute("Boundary"));
        BufferedImage image = file == null || b.length != 4 ? null : Pictures.decode(file, limits.pixels());
        if (image != null) {
            AffineTransform place = AffineTransform.getTranslateInstance(b[0], b[1]);
            place.scale(b[2] / image.getWidth(), b[3] / image.getHeight());
            g.drawImage(image, place, null);
        }
    }

    private static Color colour(String value) {
        double[] rgb = OfdText.numbers(value);
        return rgb.length < 3 ? Color.BLACK : new Color(part(rgb[0]), part(rgb[1]), part(rgb[2]));
    }

    private static int part(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}

package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * One text object of an OFD page.
 *
 * @param id as tags refer to it; empty in templates of some makers
 * @param text as printed
 * @param glyphs in millimetres on the page
 * @param colour its fill colour as the file writes it, or an empty string
 */
record OfdText(String id, String text, List<Glyph> glyphs, String colour) {

    private static final int LONGEST = 20_000;

    static List<OfdText> of(Tree layer) {
        return layer.all("TextObject").stream().map(OfdText::object).toList();
    }

    private static OfdText object(Tree object) {
        double[] boundary = numbers(object.attribute("Boundary"));
        double[] matrix = numbers(object.attribute("CTM"));
        double[] size = numbers(object.attribute("Size"));
        double font = size.length == 0 ? 3.5 : Math.min(200, Math.abs(size[0]));
        StringBuilder text = new StringBuilder();
        List<Glyph> glyphs = new ArrayList<>();
        if (boundary.length == 4) {
            for (Tree code : object.children("TextCode")) {
                text.append(code.element().getTextContent());
                place(code, new Frame(boundary, matrix, font), glyphs);
            }
        }
        String colour = object.first("FillColor").map(c -> c.attribute("Value")).orElse("");
        return new OfdText(object.attribute("ID"), text.toString().strip(), glyphs, colour);
    }

    /** Where a text object stands: its boundary, its matrix (or none) and its font size. */
    private record Frame(double[] boundary, double[] matrix, double font) {

        double x(double x, double y) {
            return boundary[0] + (matrix.length == 6 ? matrix[0] * x + matrix[2] * y + matrix[4] : x);
        }

        double y(double x, double y) {
            return boundary[1] + (matrix.length == 6 ? matrix[1] * x + matrix[3] * y + matrix[5] : y);
        }

        double size() {
            return matrix.length == 6 ? font * Math.max(0.01, Math.hypot(matrix[2], matrix[3])) : font;
        }
    }

    private static void place(Tree code, Frame frame, List<Glyph> glyphs) {
        String text = code.element().getTextContent();
        double[] dx = deltas(code.attribute("DeltaX"));
        double[] dy = deltas(code.attribute("DeltaY"));
        double x = first(numbers(code.attribute("X")));
        double y = first(numbers(code.attribute("Y")));
        int i = 0;
        for (int c : text.codePoints().limit(LONGEST).toArray()) {
            double natural = c < 0x250 ? frame.font() / 2 : frame.font();
            double advance = i < dx.length ? dx[i] : dx.length > 0 && dy.length == 0 ? dx[dx.length - 1] : natural;
            double width = Math.min(natural, Math.abs(advance) < 0.01 ? natural : Math.abs(advance));
            double size = frame.size();
            glyphs.add(new Glyph(
                    Character.toString(c),
                    frame.x(x, y),
                    frame.y(x, y) - 0.85 * size,
                    width * size / frame.font(),
                    size));
            x += dx.length == 0 && dy.length > 0 ? 0 : advance;
            y += i < dy.length ? dy[i] : 0;
            i++;
        }
    }

    private static double first(double[] numbers) {
        return numbers.length == 0 ? 0 : numbers[0];
    }

    /** Advances; {@code g n d} stands for n times d. */
    static double[] deltas(String text) {
        List<Double> all = new ArrayList<>();
        String[] part = text.isBlank() ? new String[0] : text.strip().split("\\s+");
        for (int i = 0; i < part.length && all.size() < LONGEST; i++) {
            if (part[i].equals("g") && i + 2 < part.length) {
                int times = Math.min(LONGEST, (int) number(part[i + 1]));
                for (int n = 0; n < times; n++) {
                    all.add(number(part[i + 2]));
                }
                i += 2;
            } else {
                all.add(number(part[i]));
            }
        }
        return all.stream().mapToDouble(d -> d).toArray();
    }

    static double[] numbers(String text) {
        return text.isBlank()
                ? new double[0]
                : java.util.Arrays.stream(text.strip().split("[\\s,]+"))
                        .mapToDouble(OfdText::number)
                        .toArray();
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}

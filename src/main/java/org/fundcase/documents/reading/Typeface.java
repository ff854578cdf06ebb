package org.fundcase.documents.reading;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The font that pictures of pages are drawn with; loaded once in a child, because it is large. */
final class Typeface {

    private final Path file;
    private Font font = new Font(Font.SERIF, Font.PLAIN, 1);
    private boolean loaded;

    /**
     * @param file a TrueType font with Chinese characters; where it is missing the machine's own serif font serves
     */
    Typeface(Path file) {
        this.file = file;
    }

    Font size(double points) throws IOException {
        if (!loaded && Files.isRegularFile(file)) {
            try {
                font = Font.createFont(Font.TRUETYPE_FONT, file.toFile());
            } catch (FontFormatException notOurs) {
                throw new IOException("font " + file.getFileName(), notOurs);
            }
        }
        loaded = true;
        return font.deriveFont((float) points);
    }
}

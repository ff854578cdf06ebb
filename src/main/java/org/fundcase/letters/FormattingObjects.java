package org.fundcase.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.docx4j.Docx4J;
import org.docx4j.convert.out.FOSettings;
import org.docx4j.fonts.IdentityPlusMapper;
import org.docx4j.fonts.Mapper;
import org.docx4j.fonts.PhysicalFont;
import org.docx4j.fonts.PhysicalFonts;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** PDF without LibreOffice, by docx4j and Apache FOP, with every font mapped to ours: an unmapped one prints {@code #}. */
final class FormattingObjects {

    private final Path fonts;

    FormattingObjects(Path fonts) {
        this.fonts = fonts;
    }

    synchronized void convert(Path docx, Path pdf) throws IOException {
        try (OutputStream out = Files.newOutputStream(pdf)) {
            WordprocessingMLPackage paper = WordprocessingMLPackage.load(docx.toFile());
            paper.setFontMapper(mapper());
            FOSettings settings = Docx4J.createFOSettings();
            settings.setOpcPackage(paper);
            Docx4J.toFO(settings, out, Docx4J.FLAG_EXPORT_PREFER_XSL);
        } catch (Docx4JException e) {
            throw new IOException("docx4j made no PDF", e);
        } catch (Exception e) {
            throw new IOException("No font for the PDF", e);
        }
    }

    /** The machine's fonts are not looked for: a paper looks the same everywhere. */
    private Mapper mapper() throws Exception {
        PhysicalFonts.setRegex("(?!)");
        PhysicalFonts.addPhysicalFonts(
                FontNames.OURS, fonts.resolve(FontNames.FILE).toUri());
        PhysicalFont ours = PhysicalFonts.get(FontNames.OURS);
        Mapper mapper = new IdentityPlusMapper();
        FontNames.OFFICIAL.forEach(name -> mapper.put(name, ours));
        mapper.put(FontNames.OURS, ours);
        mapper.put("Times New Roman", ours);
        return mapper;
    }
}

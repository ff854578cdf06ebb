package org.fundcase.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.wml.ContentAccessor;
import org.fundcase.kernel.Home;
import org.springframework.stereotype.Component;

/**
 * Fills a template of {@code templates/} with the words of a paper. The same words and the same template give the same
 * bytes. A scheme's own template in {@code templates/<scheme>/} goes before the general one.
 */
@Component
class FillTemplate {

    private final Home home;

    FillTemplate(Home home) {
        this.home = home;
    }

    byte[] fill(LetterKind kind, String schemeId, Content content) throws IOException {
        byte[] template = Files.readAllBytes(file(kind, schemeId));
        try {
            WordprocessingMLPackage paper = WordprocessingMLPackage.load(new ByteArrayInputStream(template));
            Placeholders placeholders = new Placeholders(content);
            placeholders.fill(paper.getMainDocumentPart().getContent());
            for (ContentAccessor margin : margins(paper)) {
                placeholders.fill(margin.getContent());
            }
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            paper.save(saved);
            return EvenZip.of(saved.toByteArray());
        } catch (Docx4JException e) {
            throw new IOException("The template cannot be filled: " + kind.template(), e);
        }
    }

    private Path file(LetterKind kind, String schemeId) {
        Path own = home.resolve("templates").resolve(schemeId).resolve(kind.template());
        return Files.exists(own) ? own : home.resolve("templates").resolve(kind.template());
    }

    private static List<ContentAccessor> margins(WordprocessingMLPackage paper) {
        return paper.getParts().getParts().values().stream()
                .filter(FillTemplate::isMargin)
                .map(part -> (ContentAccessor) part)
                .toList();
    }

    private static boolean isMargin(Part part) {
        return part instanceof HeaderPart || part instanceof FooterPart;
    }
}

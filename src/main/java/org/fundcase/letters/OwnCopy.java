package org.fundcase.letters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fundcase.publicity.ObjectorCopies.Addressee;
import org.springframework.stereotype.Component;

/**
 * The copy of an answer that goes to the objector: the frozen words with the name in its place. It is made for whoever
 * may have it and kept nowhere, so that no stored paper says who objected.
 */
@Component
class OwnCopy {

    private final LetterRows rows;
    private final FillTemplate templates;
    private final MakePdf pdf;

    OwnCopy(LetterRows rows, FillTemplate templates, MakePdf pdf) {
        this.rows = rows;
        this.templates = templates;
        this.pdf = pdf;
    }

    InputStream of(Letter letter, Addressee addressee) {
        LetterRows.Frozen frozen = rows.frozen(letter.id());
        Content named = addressee.name().isBlank()
                ? frozen.content()
                : frozen.content().with(Map.of("recipient", addressee.name()));
        try {
            return new ByteArrayInputStream(made(frozen, named));
        } catch (IOException e) {
            throw new UncheckedIOException("The copy for an objector was not made", e);
        }
    }

    private byte[] made(LetterRows.Frozen frozen, Content content) throws IOException {
        Path folder = Files.createTempDirectory("own-copy");
        Path docx = folder.resolve("letter.docx");
        Path made = folder.resolve("letter.pdf");
        try {
            Files.write(docx, templates.fill(frozen.kind(), frozen.schemeId(), content));
            pdf.make(docx, made);
            return Files.readAllBytes(made);
        } finally {
            Files.deleteIfExists(docx);
            Files.deleteIfExists(made);
            Files.deleteIfExists(folder);
        }
    }
}

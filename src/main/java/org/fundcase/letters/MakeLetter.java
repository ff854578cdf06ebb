package org.fundcase.letters;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.fundcase.storage.ObjectStore;
import org.springframework.stereotype.Component;

/**
 * The job that makes the files of a paper from its frozen words: docx, then the PDF of that docx. Running it again makes
 * only what is missing, so a file that exists never changes.
 */
@Component
class MakeLetter {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("make-letter");

    private final LetterRows rows;
    private final FillTemplate templates;
    private final MakePdf pdf;
    private final ObjectStore store;
    private final KeepFile keep;

    MakeLetter(LetterRows rows, FillTemplate templates, MakePdf pdf, ObjectStore store, KeepFile keep) {
        this.rows = rows;
        this.templates = templates;
        this.pdf = pdf;
        this.store = store;
        this.keep = keep;
    }

    void make(UUID id) throws IOException {
        Path folder = Files.createTempDirectory("letter");
        Path docx = folder.resolve("letter.docx");
        Path made = folder.resolve("letter.pdf");
        try {
            makeDocx(id, docx);
            if (rows.find(id).orElseThrow().pdf() == null) {
                String maker = pdf.make(docx, made);
                keep.keep(id, Letter.Form.PDF, made, maker);
            }
        } finally {
            Files.deleteIfExists(docx);
            Files.deleteIfExists(made);
            Files.deleteIfExists(folder);
        }
    }

    private void makeDocx(UUID id, Path docx) throws IOException {
        Letter.File existing = rows.find(id).orElseThrow().docx();
        if (existing == null) {
            LetterRows.Frozen frozen = rows.frozen(id);
            Files.write(docx, templates.fill(frozen.kind(), frozen.schemeId(), frozen.content()));
            keep.keep(id, Letter.Form.DOCX, docx, "docx4j");
            return;
        }
        try (InputStream bytes = store.open(existing.objectKey())) {
            Files.copy(bytes, docx, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

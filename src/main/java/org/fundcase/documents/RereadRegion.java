package org.fundcase.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.fundcase.documents.reading.Region;
import org.fundcase.documents.reading.RegionReader;
import org.fundcase.documents.reading.RegionText;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a rectangle of a page read again and keeps what came of it; no field changes by that. */
@Component
public class RereadRegion {

    private static final Logger log = LoggerFactory.getLogger(RereadRegion.class);

    private final Documents documents;
    private final RegionReader reader;
    private final RegionRows rows;
    private final Passing passing;

    RereadRegion(Documents documents, RegionReader reader, RegionRows rows, Passing passing) {
        this.documents = documents;
        this.reader = reader;
        this.rows = rows;
        this.passing = passing;
    }

    /** @throws Refusal if there is nothing to read there, with what to do instead */
    public RereadValue read(UUID documentId, Region region, Actor by) {
        StoredDocument document = documents.get(documentId).document();
        RegionText text = text(document, region);
        if (text instanceof RegionText.Nothing nothing) {
            throw Refusal.field("region", nothing.reason());
        }
        RegionText.Found found = (RegionText.Found) text;
        RereadValue value =
                new RereadValue(UUID.randomUUID(), region, found.text(), found.source(), found.confidence());
        rows.keep(documentId, value, by);
        return value;
    }

    private RegionText text(StoredDocument document, Region region) {
        try {
            return readCopy(document, region);
        } catch (IOException e) {
            log.error("Document {} cannot be copied to be read again", document.id(), e);
            throw Refusal.unavailable("文件暂时取不到。请稍后再试。");
        }
    }

    private RegionText readCopy(StoredDocument document, Region region) throws IOException {
        Path copy = passing.file(".bin");
        try (InputStream bytes = documents.open(document)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return reader.read(copy, region);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}

package org.fundcase.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.documents.reading.FileType;
import org.fundcase.documents.reading.Folders;
import org.fundcase.documents.reading.ZipPart;
import org.fundcase.kernel.Refusal;
import org.fundcase.storage.Incoming;
import org.fundcase.storage.ObjectStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Puts the bytes of an upload into the store: the file as it came, or what a ZIP of several documents holds. */
@Component
class KeepFiles {

    private final ObjectStore store;
    private final Passing passing;
    private final DataSize largest;

    KeepFiles(ObjectStore store, Passing passing, @Value("${fundcase.documents.largest}") DataSize largest) {
        this.store = store;
        this.passing = passing;
        this.largest = largest;
    }

    /** @throws Refusal before anything is kept, if a part may not come in or the slot takes only one */
    List<KeptFile> keep(Upload upload, FileType type, Incoming spool) throws IOException {
        return type == FileType.ZIP ? keepPackage(upload, spool) : List.of(keep(upload.fileName(), type, spool));
    }

    private List<KeptFile> keepPackage(Upload upload, Incoming spool) throws IOException {
        Path folder = Files.createTempDirectory(passing.folder(), "package");
        try {
            List<ZipPart> parts = ZipPart.unpack(spool.file(), folder);
            if (parts.size() == 1) {
                return List.of(keep(upload.fileName(), FileType.ZIP, spool));
            }
            requireRoom(upload, parts);
            return keep(parts);
        } finally {
            Folders.delete(folder);
        }
    }

    private void requireRoom(Upload upload, List<ZipPart> parts) throws IOException {
        if (!upload.many()) {
            throw Refusal.invalid("file-many", "压缩包里有 {0} 份材料，这里只收一份，所以没有收下。请解压后上传需要的那一份。", parts.size());
        }
        for (ZipPart part : parts) {
            Upload.requireName(part.name());
            if (Files.size(part.file()) > largest.toBytes()) {
                throw Refusal.tooLarge(
                        "压缩包里的“{0}”超过 {1} MB，所以整个压缩包都没有收下。请压缩图片或拆成几份再上传。", part.name(), largest.toMegabytes());
            }
        }
    }

    private List<KeptFile> keep(List<ZipPart> parts) throws IOException {
        List<KeptFile> kept = new ArrayList<>();
        for (ZipPart part : parts) {
            try (InputStream bytes = Files.newInputStream(part.file());
                    Incoming incoming = store.receive(bytes, passing.folder())) {
                kept.add(keep(Upload.requireName(part.name()), part.type(), incoming));
            }
        }
        return kept;
    }

    private KeptFile keep(String name, FileType type, Incoming bytes) throws IOException {
        store.put(StoredDocument.objectKey(bytes.sha256()), bytes);
        return new KeptFile(name, type.mime(), bytes.sha256(), bytes.size());
    }
}

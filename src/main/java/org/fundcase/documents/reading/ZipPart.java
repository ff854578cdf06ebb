package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Refusal;

/**
 * One document of a ZIP that holds several.
 *
 * @param name of the entry, without its folders
 * @param type by its content; the name agrees
 * @param file its bytes, in the folder it was unpacked to
 */
public record ZipPart(String name, FileType type, Path file) {

    /** What a person can still look through at a sitting. */
    static final int MOST = 50;

    /**
     * Unpacks a ZIP under the limits that {@link FileType#sniff} set for it, without decoding what is inside. Of equal
     * bytes there is one; what archivers add by themselves is left out.
     *
     * @param zip what {@link FileType#sniff} took for a {@link FileType#ZIP}
     * @param folder empty; the caller deletes it with all in it
     * @throws Refusal as {@link FileType#sniff}, with the names of the entries; also {@code file-many} and, for a ZIP in
     *     the ZIP, {@code file-nested}
     */
    public static List<ZipPart> unpack(Path zip, Path folder) throws IOException {
        try (BoundedZip bounded = BoundedZip.open(zip, ZipLimits.DEFAULT)) {
            requireFew(bounded);
            return distinct(bounded.unpack(folder));
        } catch (Unreadable refused) {
            throw Refusal.invalid(refused.code(), refused.words());
        }
    }

    private static void requireFew(BoundedZip zip) throws Unreadable {
        long files = zip.members().stream().filter(ZipMember::isFile).count();
        if (files > MOST) {
            throw new Unreadable("file-many", "压缩包里有 {0} 个文件，一个压缩包最多 {1} 个，一份也没有收下。请分成几个压缩包再上传。", files, MOST);
        }
    }

    private static List<ZipPart> distinct(Map<String, Path> files) throws IOException, Unreadable {
        List<ZipPart> parts = new ArrayList<>();
        RefusedMembers refused = new RefusedMembers();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try {
                ZipPart part = of(file.getKey(), file.getValue());
                if (!part.isAmong(parts)) {
                    parts.add(part);
                }
            } catch (Unreadable reason) {
                refused.add(file.getKey(), reason);
            }
        }
        refused.requireNone();
        return parts;
    }

    private static ZipPart of(String entry, Path file) throws IOException, Unreadable {
        String name = entry.substring(entry.lastIndexOf('/') + 1);
        FileType type = Sniffer.sniff(file);
        type.requireAgreeing(name);
        if (type == FileType.ZIP) {
            throw new Unreadable("file-nested", "它本身又是一个压缩包。请把里面的文件直接放进一个压缩包，或逐个上传。");
        }
        return new ZipPart(name, type, file);
    }

    private boolean isAmong(List<ZipPart> parts) throws IOException {
        for (ZipPart part : parts) {
            if (Files.mismatch(part.file, file) < 0) {
                return true;
            }
        }
        return false;
    }
}

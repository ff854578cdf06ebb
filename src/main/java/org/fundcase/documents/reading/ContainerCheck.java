package org.fundcase.documents.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which of our container types a ZIP is, and that it can be unpacked under limits. */
final class ContainerCheck {

    private static final long LARGEST_TYPES_PART = 1L << 20;

    private ContainerCheck() {}

    static FileType check(Path file, Nesting nesting) throws IOException, Unreadable {
        if (nesting.depth() >= ZipLimits.MOST_DEPTH) {
            throw ZipLimits.bomb();
        }
        try (BoundedZip zip = BoundedZip.open(file, ZipLimits.DEFAULT, nesting.unpacked())) {
            if (zip.member("OFD.xml").isPresent()) {
                zip.checkAll();
                return FileType.OFD;
            }
            if (zip.member("[Content_Types].xml").isPresent()) {
                return office(zip);
            }
            members(zip, nesting);
            return FileType.ZIP;
        }
    }

    private static FileType office(BoundedZip zip) throws IOException, Unreadable {
        ZipMember types = zip.member("[Content_Types].xml").orElseThrow(ZipLimits::broken);
        if (types.size() > LARGEST_TYPES_PART) {
            throw ZipLimits.bomb();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        zip.copy(types, out);
        boolean macros = out.toString(StandardCharsets.UTF_8).contains("macroEnabled")
                || zip.members().stream()
                        .anyMatch(
                                m -> m.name().toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin"));
        if (macros) {
            throw new Unreadable("file-macros", "文件里有宏程序，系统不接收。请另存为不带宏的 DOCX、XLSX 或 PDF 后上传。");
        }
        zip.checkAll();
        if (zip.member("word/document.xml").isPresent()) {
            return FileType.DOCX;
        }
        if (zip.member("xl/workbook.xml").isPresent()) {
            return FileType.XLSX;
        }
        throw Sniffer.wrongType();
    }

    /** Every file in a plain ZIP must itself be one we take; those of the outermost that are not are told by name. */
    private static void members(BoundedZip zip, Nesting nesting) throws IOException, Unreadable {
        int files = 0;
        RefusedMembers refused = new RefusedMembers();
        Path one = Files.createTempFile("fundcase-part", ".bin");
        try {
            for (ZipMember member : zip.members()) {
                if (!member.isFile()) {
                    continue;
                }
                try (OutputStream out = Files.newOutputStream(one)) {
                    zip.copy(member, out);
                }
                sniff(member, one, nesting.deeper(), refused);
                files++;
            }
        } finally {
            Files.deleteIfExists(one);
        }
        refused.requireNone();
        if (files == 0) {
            throw new Unreadable("file-empty", "压缩包里没有文件。请确认后重新上传。");
        }
    }

    private static void sniff(ZipMember member, Path file, Nesting nesting, RefusedMembers refused)
            throws IOException, Unreadable {
        try {
            Sniffer.sniff(file, nesting);
        } catch (Unreadable reason) {
            if (nesting.depth() > 1) {
                throw reason;
            }
            refused.add(member.name(), reason);
            if (reason.code().equals(ZipLimits.BOMB)) {
                refused.requireNone();
            }
        }
    }
}

package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Tells a file's type from its bytes and refuses what cannot be read later or would do harm. */
final class Sniffer {

    private static final int HEAD = 4096;

    private Sniffer() {}

    static FileType sniff(Path file) throws IOException, Unreadable {
        return sniff(file, Nesting.outermost());
    }

    static FileType sniff(Path file, Nesting nesting) throws IOException, Unreadable {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                throw new Unreadable("file-empty", "文件是空的（0 字节）。请确认后重新上传。");
            }
            Bytes bytes = new Bytes(channel);
            FileType type = byHead(file, bytes, nesting);
            boolean container =
                    type == FileType.ZIP || type == FileType.OFD || type == FileType.DOCX || type == FileType.XLSX;
            if (!container && ZipDirectory.hasEndRecord(channel)) {
                throw new Unreadable("file-mismatch", "文件同时是 {0} 和压缩包，系统不接收。请上传原件。", type);
            }
            return type;
        }
    }

    private static FileType byHead(Path file, Bytes bytes, Nesting nesting) throws IOException, Unreadable {
        byte[] head = bytes.at(0, HEAD);
        if (Bytes.startsWith(head, 'P', 'K', 3, 4) || Bytes.startsWith(head, 'P', 'K', 5, 6)) {
            return ContainerCheck.check(file, nesting);
        }
        if (Bytes.startsWith(head, '%', 'P', 'D', 'F', '-')) {
            PdfCheck.check(bytes);
            return FileType.PDF;
        }
        if (Bytes.startsWith(head, 0x89, 'P', 'N', 'G') || Bytes.startsWith(head, 0xFF, 0xD8, 0xFF) || isTiff(head)) {
            return PictureCheck.check(bytes, head);
        }
        if (Bytes.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable("file-encrypted", "这是旧版 Office 文件或设了密码的 Office 文件。请去掉密码并另存为 DOCX、XLSX 或 PDF 后上传。");
        }
        if (XmlCheck.looksLikeXml(head)) {
            XmlCheck.check(file);
            return FileType.XML;
        }
        throw wrongType();
    }

    static boolean isTiff(byte[] head) {
        return Bytes.startsWith(head, 'I', 'I', 42, 0) || Bytes.startsWith(head, 'M', 'M', 0, 42);
    }

    static Unreadable wrongType() {
        return new Unreadable(
                "file-type",
                "这种文件不能上传：按内容看不是可以上传的类型，可能已经损坏，或者只是改了扩展名。可以上传的是 PDF、OFD、XML、JPG、PNG、TIFF、DOCX、XLSX，以及由它们组成的 ZIP。");
    }
}

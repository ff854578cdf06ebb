package org.fundcase.documents.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundcase.kernel.Refusal;

/** The types of file that Fundcase takes. Found by content; the name only has to agree. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    OFD("application/ofd", "ofd"),
    XML("application/xml", "xml"),
    JPG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tif", "tiff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ZIP("application/zip", "zip");

    private final String mime;
    private final List<String> extensions;

    FileType(String mime, String... extensions) {
        this.mime = mime;
        this.extensions = List.of(extensions);
    }

    public String mime() {
        return mime;
    }

    /** With the dot, for naming a download by its true type. */
    public String extension() {
        return "." + extensions.get(0);
    }

    /**
     * Looks at a file's content without decoding it and needs little memory whatever the file is.
     *
     * @param file the bytes as they came
     * @param fileName as the uploader named it; its extension must agree with the content
     * @throws Refusal with codes {@code file-empty}, {@code file-type}, {@code file-mismatch}, {@code file-truncated},
     *     {@code file-encrypted}, {@code file-bomb}, {@code file-path}, {@code file-macros}, {@code file-pixels},
     *     {@code file-pages}, {@code file-dtd}, {@code file-broken}, {@code file-too-large}
     */
    public static FileType sniff(Path file, String fileName) {
        try {
            FileType type = Sniffer.sniff(file);
            type.requireAgreeing(fileName);
            return type;
        } catch (Unreadable refused) {
            throw Refusal.invalid(refused.code(), refused.words());
        } catch (IOException unreadableDisk) {
            throw new UncheckedIOException(unreadableDisk);
        }
    }

    void requireAgreeing(String fileName) throws Unreadable {
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!extension.isEmpty() && !extensions.contains(extension)) {
            String shown = Text.clean(extension);
            throw new Unreadable(
                    "file-mismatch",
                    "文件名以“.{0}”结尾，内容却是 {1}。请上传原件，不要改扩展名。",
                    shown.substring(0, Math.min(10, shown.length())),
                    this);
        }
    }

    static Optional<FileType> ofMime(String mime) {
        return Arrays.stream(values()).filter(t -> t.mime.equals(mime)).findFirst();
    }
}

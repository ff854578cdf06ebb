package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.fundcase.documents.reading.BadFiles.TINY_PDF;
import static org.fundcase.documents.reading.BadFiles.TINY_XML;
import static org.fundcase.documents.reading.BadFiles.bytes;
import static org.fundcase.documents.reading.BadFiles.entries;
import static org.fundcase.documents.reading.BadFiles.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipPartTest {

    private static final byte[] OFD = zip("OFD.xml", TINY_XML);

    @TempDir
    Path folder;

    private List<ZipPart> unpack(Map<String, byte[]> entries) throws IOException {
        return ZipPart.unpack(Truth.file(folder, "a.zip", zip(entries)), Files.createTempDirectory(folder, "parts"));
    }

    private void refuses(Map<String, byte[]> entries, String code, String... words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> unpack(entries))
                .satisfies(r -> assertThat(r.code()).isEqualTo(code))
                .satisfies(r -> assertThat(r.reason()).contains(words).contains("没有收下"));
    }

    @Test
    void isEachFileUnderItsNameWithoutFolders() throws IOException {
        List<ZipPart> parts = unpack(entries("发票/", new byte[0], "发票/一.pdf", TINY_PDF, "发票/二.xml", TINY_XML));
        assertThat(parts).extracting(ZipPart::name).containsExactly("一.pdf", "二.xml");
        assertThat(parts).extracting(ZipPart::type).containsExactly(FileType.PDF, FileType.XML);
        assertThat(parts.get(0).file()).hasBinaryContent(TINY_PDF).startsWithRaw(folder);
    }

    @Test
    void leavesPackagesThatAreDocumentsWhole() throws IOException {
        byte[] docx = zip(entries("[Content_Types].xml", bytes("<Types/>"), "word/document.xml", TINY_XML));
        byte[] xlsx = zip(entries("[Content_Types].xml", bytes("<Types/>"), "xl/workbook.xml", TINY_XML));
        assertThat(unpack(entries("一.ofd", OFD, "二.docx", docx, "三.xlsx", xlsx)))
                .extracting(ZipPart::type)
                .containsExactly(FileType.OFD, FileType.DOCX, FileType.XLSX);
    }

    @Test
    void leavesOutWhatArchiversAdd() throws IOException {
        Map<String, byte[]> entries =
                entries("__MACOSX/._一.pdf", bytes("x"), "发票/.DS_Store", bytes("x"), "一.pdf", TINY_PDF);
        assertThat(unpack(entries)).extracting(ZipPart::name).containsExactly("一.pdf");
    }

    @Test
    void takesEqualBytesOnce() throws IOException {
        assertThat(unpack(entries("一.pdf", TINY_PDF, "副本/一.pdf", TINY_PDF, "二.ofd", OFD)))
                .extracting(ZipPart::name)
                .containsExactly("一.pdf", "二.ofd");
    }

    @Test
    void namesEachZipInTheZip() {
        byte[] inner = zip("a.pdf", TINY_PDF);
        refuses(
                entries("一.zip", inner, "二.pdf", TINY_PDF, "三.zip", zip("b.ofd", OFD)),
                "file-nested",
                "“一.zip、三.zip”",
                "又是一个压缩包");
        refuses(entries("一.zip", inner), "file-nested", "“一.zip”");
    }

    @Test
    void namesWhatGoesByAnotherName() {
        refuses(
                entries("一.jpg", TINY_PDF, "二.pdf", TINY_PDF, "三.jpg", TINY_PDF),
                "file-mismatch",
                "“一.jpg、三.jpg”",
                "不要改扩展名");
    }

    @Test
    void refusesMoreThanFifty() throws IOException {
        Map<String, byte[]> fifty = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            fifty.put(i + ".xml", bytes("<a>" + i + "</a>"));
        }
        assertThat(unpack(fifty)).hasSize(50);
        fifty.put("50.xml", TINY_XML);
        refuses(fifty, "file-many", "51 个文件", "最多 50 个");
    }

    @Test
    void writesNothingOutsideItsFolder() {
        Path zip = Truth.file(folder, "a.zip", zip(entries("一.pdf", TINY_PDF, "../二.pdf", TINY_PDF)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ZipPart.unpack(zip, Files.createDirectory(folder.resolve("parts"))))
                .satisfies(r -> assertThat(r.code()).isEqualTo("file-path"));
        assertThat(folder.resolve("二.pdf")).doesNotExist();
        assertThat(folder.resolve("parts")).isEmptyDirectory();
    }
}

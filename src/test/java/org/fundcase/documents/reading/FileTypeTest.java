package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.fundcase.documents.reading.BadFiles.TINY_PDF;
import static org.fundcase.documents.reading.BadFiles.bytes;
import static org.fundcase.documents.reading.BadFiles.zip;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Papers;
import org.fundcase.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypeTest {

    @TempDir
    Path folder;

    private void refuses(String name, byte[] content, String code, String words) {
        Path file = Truth.file(folder, "upload", content);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FileType.sniff(file, name))
                .satisfies(r -> assertThat(r.code()).isEqualTo(code))
                .satisfies(r -> assertThat(r.reason()).contains(words));
    }

    private void accepts(String name, byte[] content, FileType type) {
        assertThat(FileType.sniff(Truth.file(folder, "upload", content), name)).isEqualTo(type);
    }

    @Test
    void knowsTheFilesWeTake() {
        Inventor inventor = new Inventor(1);
        InvoiceTruth truth = inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 2, 2021);
        try (Papers papers = new Papers(Truth.FONT)) {
            accepts("a.xml", papers.xml(truth), FileType.XML);
            accepts("a.OFD", papers.ofd(truth), FileType.OFD);
            accepts("a.pdf", papers.pdf(truth), FileType.PDF);
            accepts("a.docx", papers.docx(Paper.licence(truth.buyer(), "陆明哲", truth.issued())), FileType.DOCX);
            accepts("a.zip", zip(Map.of("a.ofd", papers.ofd(truth), "a.xml", papers.xml(truth))), FileType.ZIP);
        }
        accepts("a.png", BadFiles.png(100, 100), FileType.PNG);
        accepts("a.tif", BadFiles.tiff(3), FileType.TIFF);
    }

    @Test
    void refusesTypesWeDoNotTake() {
        refuses("a.exe", new byte[] {'M', 'Z', 0, 1, 2, 3}, "file-type", "不能上传");
        refuses("a.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), "file-type", "不能上传");
        refuses("a.xml", bytes("<html><body/></html>"), "file-type", "不能上传");
        refuses("a.zip", zip("setup.exe", new byte[] {'M', 'Z', 1}), "file-type", "不能上传");
        refuses(
                "a.pptx",
                zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "ppt/a.xml", bytes("<a/>"))),
                "file-type",
                "不能上传");
    }

    @Test
    void namesTheFilesOfAZipThatWeDoNotTake() {
        byte[] program = {'M', 'Z', 1};
        Map<String, byte[]> entries =
                new TreeMap<>(Map.of("1.exe", program, "2.pdf", TINY_PDF, "x/3.exe", program, "4.xml", new byte[0]));
        refuses("a.zip", zip(entries), "file-type", "“1.exe、3.exe”不能接收，所以整个压缩包都没有收下。");
    }

    @Test
    void refusesAnEmptyFile() {
        refuses("a.pdf", new byte[0], "file-empty", "空");
        refuses("a.zip", zip(Map.of("folder/", new byte[0])), "file-empty", "没有文件");
    }

    @Test
    void refusesANameThatDisagreesWithTheContent() {
        refuses("a.jpg", TINY_PDF, "file-mismatch", "不要改扩展名");
        refuses("a.pdf", bytes("<html><a>%PDF-1.4</a></html>"), "file-type", "不能上传");
    }

    @Test
    void refusesAFileThatIsTwoThingsAtOnce() {
        byte[] zip = zip("a.xml", bytes("<a/>"));
        byte[] both = Arrays.copyOf(TINY_PDF, TINY_PDF.length + zip.length);
        System.arraycopy(zip, 0, both, TINY_PDF.length, zip.length);
        refuses("a.pdf", both, "file-mismatch", "同时是");
    }

    @Test
    void refusesLockedFiles() {
        refuses("a.pdf", bytes("%PDF-1.4\ntrailer<</Encrypt 5 0 R>>\nstartxref\n0\n%%EOF"), "file-encrypted", "密码");
        refuses("a.zip", BadFiles.locked(zip("a.xml", bytes("<a/>"))), "file-encrypted", "密码");
        refuses("a.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "file-encrypted", "另存为");
    }

    @Test
    void refusesFilesThatWereCutShort() {
        byte[] zip = zip("a.xml", bytes("<a>" + "x".repeat(500) + "</a>"));
        refuses("a.zip", Arrays.copyOf(zip, zip.length - 30), "file-truncated", "不完整");
        refuses("a.pdf", bytes("%PDF-1.4\n1 0 obj<</Type"), "file-truncated", "不完整");
        refuses("a.xml", bytes("<EInvoice><Header>"), "file-truncated", "不完整");
        refuses("a.png", Arrays.copyOf(BadFiles.png(10, 10), 40), "file-truncated", "不完整");
        refuses(
                "a.jpg",
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16},
                "file-truncated",
                "不完整");
    }

    @Test
    void refusesBombs() {
        byte[] zeros = new byte[60 << 20];
        refuses("a.zip", zip("a.xml", zeros), "file-bomb", "压缩炸弹");
        refuses("a.ofd", zip(Map.of("OFD.xml", bytes("<a/>"), "big", zeros)), "file-bomb", "压缩炸弹");
        refuses("a.zip", BadFiles.manyEntries(2_001), "file-bomb", "2000 个文件");
        refuses("a.zip", BadFiles.nested(4), "file-bomb", "压缩炸弹");
        refuses("a.xml", bytes("<a>".repeat(5_000) + "</a>".repeat(5_000)), "file-bomb", "层数过多");
    }

    @Test
    void countsWhatNestedPackagesUnpackTogether() {
        byte[] forty = new byte[40 << 20];
        new java.util.Random(1).nextBytes(forty);
        for (int i = 0; i < forty.length; i++) {
            forty[i] = (byte) ('a' + (forty[i] & 7));
        }
        byte[] part = zip(Map.of("OFD.xml", bytes("<a/>"), "x", forty));
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            parts.put(i + ".ofd", part);
        }
        refuses("a.zip", zip(parts), "file-bomb", "压缩炸弹");
    }

    @Test
    void refusesSizesThatLie() {
        byte[] zip = BadFiles.replaced(zip("a.xml", bytes("<a/>")), "\u0004\0\0\0", "\u0003\0\0\0");
        refuses("a.zip", zip, "file-truncated", "损坏");
    }

    @Test
    void refusesNamesThatLeaveTheFolder() {
        byte[] content = bytes("<a/>");
        for (String name :
                new String[] {"../x.xml", "a/../../x.xml", "/etc/x.xml", "C:/x.xml", "a\\x.xml", "a\u0001.xml"}) {
            refuses("a.zip", zip(name, content), "file-path", "..");
            refuses("a.ofd", zip(Map.of("OFD.xml", content, name, content)), "file-path", "..");
        }
        refuses("a.ofd", BadFiles.doubled(), "file-path", "重名");
        refuses("a.zip", BadFiles.linked(zip("a.xml", content)), "file-path", "链接");
    }

    @Test
    void refusesMacros() {
        Map<String, byte[]> docm = Map.of(
                "[Content_Types].xml", bytes("<Types><Override ContentType='macroEnabled'/></Types>"),
                "word/document.xml", bytes("<a/>"));
        refuses("a.docx", zip(docm), "file-macros", "宏");
    }

    @Test
    void refusesAPictureOf60000PixelsSquareByItsHeader() {
        refuses("a.png", BadFiles.png(60_000, 60_000), "file-pixels", "60000×60000");
        refuses("a.tif", BadFiles.tiff(5_000), "file-pages", "页");
    }

    @Test
    void refusesXmlWithADtd() {
        String dtd = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
        refuses("a.xml", bytes(dtd), "file-dtd", "DTD");
    }
}

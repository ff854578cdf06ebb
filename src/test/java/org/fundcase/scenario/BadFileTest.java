package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundcase.documents.reading.BadFiles.TINY_PDF;
import static org.fundcase.documents.reading.BadFiles.TINY_XML;
import static org.fundcase.documents.reading.BadFiles.bytes;
import static org.fundcase.documents.reading.BadFiles.zip;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.fundcase.documents.reading.BadFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

/**
 * Files that are not taken: the enterprise is told at once what is the case and what to do, what it filled in before
 * stays, and the next good file goes in.
 */
@FundcaseTest
@Import(Bureau.class)
class BadFileTest extends DraftByProgram {

    private static final byte[] LOCKED_PDF = bytes("%PDF-1.4\ntrailer<</Encrypt 5 0 R>>\nstartxref\n0\n%%EOF");
    private static final byte[] LOCKED_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};

    static Stream<Bad> files() {
        return Stream.of(
                new Bad("a program", "发票.exe", new byte[] {'M', 'Z', 0, 1, 2}, 422, "file-type", "不能上传"),
                new Bad("a web page by another name", "发票.pdf", bytes("<html/>"), 422, "file-type", "不能上传"),
                new Bad("a document by another name", "发票.jpg", TINY_PDF, 422, "file-mismatch", "不要改扩展名"),
                new Bad("nothing", "发票.pdf", new byte[0], 422, "file-empty", "空"),
                new Bad("51 MB", "发票.pdf", new byte[51 << 20], 413, "too-large", "50 MB"),
                new Bad("a locked PDF", "发票.pdf", LOCKED_PDF, 422, "file-encrypted", "密码"),
                new Bad("a locked ZIP", "发票.zip", BadFiles.locked(zip("a.xml", TINY_XML)), 422, "file-encrypted", "密码"),
                new Bad("a locked OFD", "发票.ofd", BadFiles.locked(ofd(TINY_XML)), 422, "file-encrypted", "密码"),
                new Bad("a locked DOCX", "承诺书.docx", LOCKED_OFFICE, 422, "file-encrypted", "密码"),
                new Bad("half a PDF", "发票.pdf", bytes("%PDF-1.4\n1 0 obj<</T"), 422, "file-truncated", "不完整"),
                new Bad("half an OFD", "发票.ofd", half(ofd(new byte[900])), 422, "file-truncated", "不完整"),
                new Bad("half an XML", "发票.xml", bytes("<EInvoice><Head"), 422, "file-truncated", "不完整"),
                new Bad("half a picture", "发票.png", half(BadFiles.png(9, 9)), 422, "file-truncated", "不完整"),
                new Bad("a bomb as ZIP", "发票.zip", zip("a.xml", new byte[60 << 20]), 422, "file-bomb", "压缩炸弹"),
                new Bad("a bomb as OFD", "发票.ofd", ofd(new byte[60 << 20]), 422, "file-bomb", "压缩炸弹"),
                new Bad("a bomb as DOCX", "承诺书.docx", docx("word/x", new byte[60 << 20]), 422, "file-bomb", "压缩炸弹"),
                new Bad("ZIPs in ZIPs", "发票.zip", BadFiles.nested(4), 422, "file-bomb", "压缩炸弹"),
                new Bad("a way out of a ZIP", "发票.zip", zip("../x.xml", TINY_XML), 422, "file-path", ".."),
                new Bad("a way out of an OFD", "发票.ofd", ofd("../../x", TINY_XML), 422, "file-path", ".."),
                new Bad("a way out of a DOCX", "承诺书.docx", docx("word/../../x", TINY_XML), 422, "file-path", ".."),
                new Bad("a way out of an XLSX", "清单.xlsx", xlsx("../x"), 422, "file-path", ".."),
                new Bad("60,000² pixels", "发票.png", BadFiles.png(60_000, 60_000), 422, "file-pixels", "60000×60000"),
                new Bad("5,000 pages", "发票.tif", BadFiles.tiff(5_000), 422, "file-pages", "页"),
                new Bad(
                        "an entity",
                        "发票.xml",
                        bytes("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"),
                        422,
                        "file-dtd",
                        "DTD"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedInTheUsersWords(Bad bad) {
        refuses(bad);
        nothingIsLostAndTheNextGoodFileGoesIn();
    }

    private void nothingIsLostAndTheNextGoodFileGoesIn() {
        assertThat(client.get(path).text("project")).isEqualTo("设备联网");
        assertThat(upload("发票.xml", invoice(), "good").status()).isEqualTo(201);
        assertThat(documents.of(id)).hasSize(1);
    }

    private static byte[] ofd(byte[] content) {
        return ofd("Doc_0/Document.xml", content);
    }

    private static byte[] ofd(String name, byte[] content) {
        return zip(parts("OFD.xml", name, content));
    }

    private static byte[] docx(String name, byte[] content) {
        return zip(parts("word/document.xml", name, content));
    }

    private static byte[] xlsx(String name) {
        return zip(parts("xl/workbook.xml", name, TINY_XML));
    }

    private static Map<String, byte[]> parts(String first, String name, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String usual : List.of("[Content_Types].xml", first)) {
            parts.put(usual, TINY_XML);
        }
        parts.put(name, content);
        return parts;
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }
}

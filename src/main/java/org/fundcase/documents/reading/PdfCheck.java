package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whether a PDF is whole and open, seen without parsing it. */
final class PdfCheck {

    private static final int TAIL = 4096;
    private static final int CHUNK = 1 << 20;
    private static final int OVERLAP = 16;

    private PdfCheck() {}

    static void check(Bytes pdf) throws IOException, Unreadable {
        byte[] tail = pdf.tail(TAIL);
        if (Bytes.indexOf(tail, "%%EOF", 0) < 0 && Bytes.indexOf(tail, "startxref", 0) < 0) {
            throw ZipLimits.broken();
        }
        for (long at = 0; at < pdf.size(); at += CHUNK) {
            if (namesCipher(pdf.at(at, CHUNK + OVERLAP))) {
                throw new Unreadable("file-encrypted", "PDF 设了密码或权限限制，系统打不开。请用原始 PDF，或去掉密码后重新上传。");
            }
        }
    }

    /** {@code /Encrypt} followed by a reference or a dictionary; {@code /EncryptMetadata} is another word. */
    private static boolean namesCipher(byte[] bytes) {
        // The JVM searches a string of such signs many bytes at a time.
        String chunk = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = chunk.indexOf("/Encrypt"); at >= 0; at = chunk.indexOf("/Encrypt", at + 1)) {
            int next = at + "/Encrypt".length();
            if (next < chunk.length() && " \r\n\t<".indexOf(chunk.charAt(next)) >= 0) {
                return true;
            }
        }
        return false;
    }
}

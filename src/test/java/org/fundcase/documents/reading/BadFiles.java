package org.fundcase.documents.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the files that nobody should send, and the smallest that anybody may. */
public final class BadFiles {

    /** As little as is taken for one. */
    public static final byte[] TINY_PDF = bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n0\n%%EOF");

    public static final byte[] TINY_XML = bytes("<a/>");

    private BadFiles() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** Names and contents by turns, in this order. */
    public static Map<String, byte[]> entries(Object... namesAndContents) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            entries.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return entries;
    }

    public static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    /** Two parts with one name: written under two names of one length, then renamed in the bytes. */
    public static byte[] doubled() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("OFD.xml", bytes("<a/>"));
        parts.put("OFD.xmL", bytes("<b/>"));
        return zip(parts);
    }

    public static byte[] replaced(byte[] file, String from, String to) {
        String text = new String(file, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sets the cipher flag of every entry in the central directory. */
    public static byte[] locked(byte[] zip) {
        ByteBuffer all = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 46; i++) {
            if (all.getInt(i) == 0x02014b50) {
                all.putShort(i + 8, (short) (all.getShort(i + 8) | 1));
            }
        }
        return all.array();
    }

    /** Says an entry is a symbolic link. */
    public static byte[] linked(byte[] zip) {
        ByteBuffer all = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 46; i++) {
            if (all.getInt(i) == 0x02014b50) {
                all.putInt(i + 38, 0xA1FF << 16);
            }
        }
        return all.array();
    }

    public static byte[] nested(int depth) {
        byte[] inner = zip("a.xml", bytes("<a/>"));
        for (int i = 1; i < depth; i++) {
            inner = zip("inner.zip", inner);
        }
        return inner;
    }

    public static byte[] manyEntries(int n) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            parts.put("f" + i + ".xml", bytes("<a/>"));
        }
        return zip(parts);
    }

    /** A PNG of the given size whose data is next to nothing. */
    public static byte[] png(int width, int height) {
        ByteBuffer header =
                ByteBuffer.allocate(17).put(bytes("IHDR")).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header.array());
        png.putInt((int) crc.getValue()).putInt(0).put(bytes("IEND")).putInt(0xAE426082);
        return png.array();
    }

    /** A TIFF of so many pages that share nothing but a size. */
    public static byte[] tiff(int pages) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + pages * 30).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
        for (int i = 0; i < pages; i++) {
            int next = i == pages - 1 ? 0 : 8 + (i + 1) * 30;
            tiff.putShort((short) 2)
                    .putShort((short) 256)
                    .putShort((short) 3)
                    .putInt(1)
                    .putInt(10);
            tiff.putShort((short) 257).putShort((short) 3).putInt(1).putInt(10).putInt(next);
        }
        return tiff.array();
    }

    /** A PDF whose page draws a form that draws itself, and two forms that draw each other many times. */
    public static byte[] loopingPdf() {
        String many = "/F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do\n".repeat(4);
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        pdf.append("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        pdf.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R");
        pdf.append("/Resources<</XObject<</F 5 0 R>>>>>>endobj\n");
        pdf.append("4 0 obj<</Length ")
                .append(many.length())
                .append(">>stream\n")
                .append(many)
                .append("endstream endobj\n");
        for (int i = 5; i < 25; i++) {
            pdf.append(i).append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ");
            pdf.append(i == 24 ? 5 : i + 1)
                    .append(" 0 R>>>>/Length ")
                    .append(many.length())
                    .append(">>stream\n");
            pdf.append(many).append("endstream endobj\n");
        }
        return bytes(pdf.append("trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF").toString());
    }

    /** A PDF whose one content stream unpacks to so many megabytes of text operators. */
    public static byte[] hugePdf(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream deflater = new java.util.zip.DeflaterOutputStream(packed)) {
            byte[] line = bytes("[(" + "A".repeat(1000) + ")] TJ\n".repeat(1));
            for (long n = 0; n < (long) megabytes << 20; n += line.length) {
                deflater.write(line);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n"));
        packed.writeTo(pdf);
        pdf.write(bytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"));
        return pdf.toByteArray();
    }
}

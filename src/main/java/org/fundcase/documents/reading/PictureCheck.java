package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads a picture's size from its header alone: nothing is decoded. */
final class PictureCheck {

    private static final long MOST_PIXELS = ReadingLimits.DEFAULT.pixels();
    private static final int MOST_PAGES = 200;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;

    private final Bytes file;

    private PictureCheck(Bytes file) {
        this.file = file;
    }

    static FileType check(Bytes file, byte[] head) throws IOException, Unreadable {
        PictureCheck check = new PictureCheck(file);
        if (Bytes.startsWith(head, 0x89)) {
            check.png(head);
            return FileType.PNG;
        }
        if (Bytes.startsWith(head, 0xFF, 0xD8)) {
            check.jpg();
            return FileType.JPG;
        }
        check.tiff(head);
        return FileType.TIFF;
    }

    private static void requireSize(long width, long height) throws Unreadable {
        if (width <= 0 || height <= 0) {
            throw ZipLimits.broken();
        }
        if (width > 65_535 || height > 65_535 || width * height > MOST_PIXELS) {
            throw new Unreadable("file-pixels", "图片有 {0}×{1} 像素，超过 5000 万像素的上限。请用 200–300 DPI 重新扫描后上传。", width, height);
        }
    }

    private void png(byte[] head) throws IOException, Unreadable {
        if (head.length < 33 || Bytes.indexOf(head, "IHDR", 0) != 12) {
            throw ZipLimits.broken();
        }
        ByteBuffer header = ByteBuffer.wrap(head);
        requireSize(header.getInt(16) & 0xffffffffL, header.getInt(20) & 0xffffffffL);
        if (Bytes.indexOf(file.tail(64), "IEND", 0) < 0) {
            throw ZipLimits.broken();
        }
    }

    private void jpg() throws IOException, Unreadable {
        long at = 2;
        for (int segments = 0; segments < 1_000; segments++) {
            byte[] segment = file.at(at, 9);
            if (segment.length < 9 || (segment[0] & 0xff) != 0xFF) {
                throw ZipLimits.broken();
            }
            int marker = segment[1] & 0xff;
            ByteBuffer data = ByteBuffer.wrap(segment);
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                requireSize(data.getShort(7) & 0xffff, data.getShort(5) & 0xffff);
                requireEndOfJpg();
                return;
            }
            at += marker == 0xFF ? 1 : 2 + (data.getShort(2) & 0xffff);
        }
        throw ZipLimits.broken();
    }

    private void requireEndOfJpg() throws IOException, Unreadable {
        byte[] tail = file.tail(1024);
        for (int i = tail.length - 2; i >= 0; i--) {
            if ((tail[i] & 0xff) == 0xFF && (tail[i + 1] & 0xff) == 0xD9) {
                return;
            }
        }
        throw ZipLimits.broken();
    }

    private void tiff(byte[] head) throws IOException, Unreadable {
        ByteOrder order = head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        long directory = ByteBuffer.wrap(head).order(order).getInt(4) & 0xffffffffL;
        int pages = 0;
        while (directory != 0) {
            if (++pages > MOST_PAGES) {
                throw new Unreadable("file-pages", "TIFF 超过 {0} 页。请拆成几个文件后上传。", MOST_PAGES);
            }
            directory = tiffPage(directory, order);
        }
        if (pages == 0) {
            throw ZipLimits.broken();
        }
    }

    /** Checks one page and tells where the next one's directory is; 0 after the last. */
    private long tiffPage(long directory, ByteOrder order) throws IOException, Unreadable {
        byte[] counted = file.at(directory, 2);
        int entries =
                counted.length < 2 ? 0 : ByteBuffer.wrap(counted).order(order).getShort(0) & 0xffff;
        byte[] bytes = file.at(directory + 2, entries * 12 + 4);
        if (entries == 0 || bytes.length < entries * 12 + 4) {
            throw ZipLimits.broken();
        }
        ByteBuffer tags = ByteBuffer.wrap(bytes).order(order);
        long width = 0;
        long height = 0;
        for (int i = 0; i < entries; i++) {
            int tag = tags.getShort(i * 12) & 0xffff;
            boolean isShort = tags.getShort(i * 12 + 2) == 3;
            long value = isShort ? tags.getShort(i * 12 + 8) & 0xffff : tags.getInt(i * 12 + 8) & 0xffffffffL;
            width = tag == WIDTH ? value : width;
            height = tag == HEIGHT ? value : height;
        }
        requireSize(width, height);
        return tags.getInt(entries * 12) & 0xffffffffL;
    }
}

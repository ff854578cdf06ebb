package org.fundcase.documents.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes pictures, never more pixels than allowed: larger ones are thinned out while decoding. */
final class Pictures {

    private static final long ENOUGH_PIXELS = 6_000_000;
    private static final long ENOUGH_PIXELS_FOR_PRINT = 20_000_000;

    private Pictures() {}

    /** Null where the file is no picture we know. */
    static @Nullable BufferedImage decode(Path file, long mostPixels) throws IOException, Unreadable {
        return decode(file, 0, mostPixels);
    }

    static @Nullable BufferedImage decode(Path file, int index, long mostPixels) throws IOException, Unreadable {
        return decode(file, index, mostPixels, ENOUGH_PIXELS);
    }

    /** With more pixels than a screen needs: thinning out spoils small print. */
    static @Nullable BufferedImage decodeForOcr(Path file, int index, long mostPixels) throws IOException, Unreadable {
        return decode(file, index, mostPixels, ENOUGH_PIXELS_FOR_PRINT);
    }

    private static @Nullable BufferedImage decode(Path file, int index, long mostPixels, long enough)
            throws IOException, Unreadable {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return decode(reader, index, mostPixels, enough);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(ImageReader reader, int index, long mostPixels, long enough)
            throws IOException, Unreadable {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        if (pixels > mostPixels) {
            throw new Unreadable("file-pixels", "图片像素过大，请降低分辨率后重新上传。");
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / enough));
        param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return reader.read(index, param);
    }

    /** How many pages a picture file has. */
    static int count(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return Math.max(1, reader.getNumImages(true));
            } finally {
                reader.dispose();
            }
        }
    }

    static BufferedImage white(int width, int height) {
        BufferedImage image = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.dispose();
        return image;
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}

package org.fundcase.documents.reading;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a scanner, a photograph or a careless clerk makes of a paper: its pages as pictures, at 200 dpi. */
enum Scan {
    /** No scan: the paper as it was made, with its text. */
    DIGITAL,
    CLEAN,
    ON_ITS_SIDE,
    UPSIDE_DOWN,
    ON_THE_OTHER_SIDE,
    ASKEW,
    ASKEW_THE_OTHER_WAY,
    NOISY,
    SQUEEZED,
    STAMPED;

    private static final int DPI = 200;

    List<BufferedImage> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<BufferedImage> pages = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(spoilt(new PDFRenderer(document).renderImageWithDPI(i, DPI, ImageType.RGB), i));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage spoilt(BufferedImage page, long seed) throws IOException {
        return switch (this) {
            case DIGITAL, CLEAN -> page;
            case ON_ITS_SIDE -> Ink.turned(page, 1);
            case UPSIDE_DOWN -> Ink.turned(page, 2);
            case ON_THE_OTHER_SIDE -> Ink.turned(page, 3);
            case ASKEW -> askew(page, 1.2);
            case ASKEW_THE_OTHER_WAY -> askew(page, -2);
            case NOISY -> noisy(page, new Random(seed));
            case SQUEEZED -> ImageIO.read(new ByteArrayInputStream(jpg(page, 0.5f)));
            case STAMPED -> stamped(page);
        };
    }

    private static BufferedImage askew(BufferedImage page, double degrees) {
        BufferedImage askew = Pictures.white(page.getWidth(), page.getHeight());
        Graphics2D g = askew.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        g.drawImage(page, 0, 0, null);
        g.dispose();
        return askew;
    }

    private static BufferedImage noisy(BufferedImage page, Random random) {
        BufferedImage noisy = Pictures.white(page.getWidth(), page.getHeight());
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int grey = (page.getRGB(x, y) & 0xff) * 200 / 255 + 30 + (int) (random.nextGaussian() * 18);
                int seen = Math.max(0, Math.min(255, random.nextInt(2000) == 0 ? 0 : grey));
                noisy.setRGB(x, y, seen << 16 | seen << 8 | seen);
            }
        }
        return noisy;
    }

    /** A round red seal over the figures at the right and one over the middle. */
    private static BufferedImage stamped(BufferedImage page) {
        BufferedImage stamped = Ink.turned(page, 4);
        Graphics2D g = stamped.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.6f));
        g.setColor(new Color(0xDC1E1E));
        seal(g, page.getWidth() * 3 / 4, page.getHeight() * 6 / 10);
        seal(g, page.getWidth() / 2, page.getHeight() / 6);
        g.dispose();
        return stamped;
    }

    private static void seal(Graphics2D g, int x, int y) {
        g.setStroke(new BasicStroke(9));
        g.drawOval(x - 160, y - 160, 320, 320);
        g.drawOval(x - 145, y - 110, 290, 220);
        g.setStroke(new BasicStroke(5));
        for (int ray = 0; ray < 5; ray++) {
            double angle = ray * Math.PI * 4 / 5;
            double next = (ray + 1) * Math.PI * 4 / 5;
            g.drawLine(
                    x + (int) (60 * Math.sin(angle)),
                    y - (int) (60 * Math.cos(angle)),
                    x + (int) (60 * Math.sin(next)),
                    y - (int) (60 * Math.cos(next)));
        }
    }

    static byte[] png(BufferedImage page) {
        try {
            return Pictures.png(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpg(BufferedImage page, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] tiff(List<BufferedImage> pages) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** As office scanners send it: a PDF of pictures without text. */
    static byte[] pdf(List<BufferedImage> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (BufferedImage picture : pages) {
                float width = picture.getWidth() * 72f / DPI;
                float height = picture.getHeight() * 72f / DPI;
                PDPage page = new PDPage(new PDRectangle(width, height));
                pdf.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                    out.drawImage(JPEGFactory.createFromImage(pdf, picture, 0.8f), 0, 0, width, height);
                }
            }
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package org.fundcase.documents.reading;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Makes pictures of pages fit for recognition. */
final class Ink {

    private static final int RED = 150;
    private static final int REDDER = 60;
    /** Pale enough to lose against black print, dark enough for print that is red itself. */
    private static final int PALE = 195;

    private Ink() {}

    /** A copy, no larger than recognition takes, with the red of stamps made pale. */
    static BufferedImage of(BufferedImage picture) {
        BufferedImage copy = scaled(picture, scale(Ocr.MOST_PIXELS, picture));
        fadeRed(((DataBufferInt) copy.getRaster().getDataBuffer()).getData());
        return copy;
    }

    static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = grey.createGraphics();
        g.drawImage(picture, 0, 0, null);
        g.dispose();
        return grey;
    }

    /** The picture itself where it is small enough, else a smaller copy. */
    static BufferedImage within(double mostPixels, BufferedImage picture) {
        double scale = scale(mostPixels, picture);
        return scale < 1 ? scaled(picture, scale) : picture;
    }

    private static double scale(double mostPixels, BufferedImage picture) {
        return Math.min(1, Math.sqrt(mostPixels / ((double) picture.getWidth() * picture.getHeight())));
    }

    private static BufferedImage scaled(BufferedImage picture, double scale) {
        BufferedImage copy = Pictures.white(
                (int) Math.round(picture.getWidth() * scale), (int) Math.round(picture.getHeight() * scale));
        Graphics2D g = copy.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, copy.getWidth(), copy.getHeight(), null);
        g.dispose();
        return copy;
    }

    private static void fadeRed(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int red = pixels[i] >> 16 & 0xff;
            int other = Math.max(pixels[i] >> 8 & 0xff, pixels[i] & 0xff);
            if (red > RED && red - other > REDDER) {
                int pale = Math.max(red, PALE);
                pixels[i] = pale << 16 | pale << 8 | pale;
            }
        }
    }

    /** Turned clockwise by so many quarters. */
    static BufferedImage turned(BufferedImage picture, int quarters) {
        if (quarters % 4 == 0) {
            return picture;
        }
        boolean sideways = quarters % 2 == 1;
        int width = sideways ? picture.getHeight() : picture.getWidth();
        int height = sideways ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = turned.createGraphics();
        g.translate(width / 2.0, height / 2.0);
        g.rotate(quarters * Math.PI / 2);
        g.drawImage(picture, -picture.getWidth() / 2, -picture.getHeight() / 2, null);
        g.dispose();
        return turned;
    }
}

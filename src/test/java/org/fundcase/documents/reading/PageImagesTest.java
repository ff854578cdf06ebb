package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Papers;
import org.fundcase.kernel.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageImagesTest {

    @TempDir
    Path folder;

    @Test
    void drawsPdfOfdAndXmlWithInk() throws IOException {
        InvoiceTruth truth = new Inventor(3).invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 3, 2021);
        try (Papers papers = new Papers(Truth.FONT);
                PageImages images = new PageImages(ReadingLimits.DEFAULT, Truth.FONT)) {
            for (Map.Entry<String, byte[]> file : Map.of(
                            "a.pdf", papers.pdf(truth), "a.ofd", papers.ofd(truth), "a.xml", papers.xml(truth))
                    .entrySet()) {
                Path original = Truth.file(folder, file.getKey(), file.getValue());
                assertThat(ink(images.page(original, 1))).isBetween(0.005, 0.5);
                assertThat(images.page(original, 2)).isInstanceOf(PageImage.Missing.class);
            }
        }
    }

    /** The share of dark pixels. */
    private static double ink(PageImage image) throws IOException {
        assertThat(image).isInstanceOf(PageImage.Drawn.class);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(((PageImage.Drawn) image).png()));
        long dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return (double) dark / picture.getWidth() / picture.getHeight();
    }

    @Test
    void saysWhyThereIsNoPicture() {
        try (PageImages images = new PageImages(ReadingLimits.DEFAULT, Truth.FONT)) {
            Path zip = Truth.file(folder, "a.zip", BadFiles.zip("a.xml", BadFiles.bytes("<a/>")));
            assertThat(images.page(zip, 1)).isEqualTo(new PageImage.Missing(Words.of("这种文件没有页面图片，请下载原件查看。")));
        }
    }
}

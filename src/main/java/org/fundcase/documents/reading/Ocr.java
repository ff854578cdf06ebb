package org.fundcase.documents.reading;

import com.benjaminwan.ocrlibrary.OcrEngine;
import com.benjaminwan.ocrlibrary.TextBlock;
import io.github.mymonstercat.Model;
import io.github.mymonstercat.OnnxLinuxX8664LibraryLoader;
import io.github.mymonstercat.OnnxModelsLoader;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Recognises print in pictures (RapidOCR with the PP-OCRv4 models). Native code: it runs in a child of its own only,
 * which may crash with it.
 */
final class Ocr {

    /** A4 at 205 dpi, enough for print. A larger picture is made smaller first: memory grows with it. */
    static final double MOST_PIXELS = 4_000_000;

    private static final int MOST_THREADS = 4;
    private static final int PADDING = 50;
    private static final float BOX_SCORE = 0.5f;
    private static final float BOX_THRESHOLD = 0.3f;
    private static final float UNCLIP = 1.6f;

    private final OcrEngine engine = new OcrEngine();

    /** Loads library and models, about 0.3 s. */
    Ocr() throws IOException {
        new OnnxLinuxX8664LibraryLoader().loadLibrary();
        Model model = Model.ONNX_PPOCR_V4;
        new OnnxModelsLoader().loadModels(model);
        engine.initLogger(false, false, false);
        engine.setNumThread(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        boolean ready = engine.initModels(
                model.getTempDirPath(),
                model.getDetName(),
                model.getClsName(),
                model.getRecName(),
                model.getKeysName());
        if (!ready) {
            throw new IOException("The OCR models did not load");
        }
    }

    /** There is a build for Linux on x86_64 only. */
    static boolean isAvailable() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    /** The lines of a picture, in no order to rely on. */
    List<OcrLine> lines(BufferedImage picture) throws IOException {
        Path file = Files.createTempFile("page", ".bmp");
        try {
            ImageIO.write(picture, "bmp", file.toFile());
            return engine
                    .detect(file.toString(), PADDING, 0, BOX_SCORE, BOX_THRESHOLD, UNCLIP, false, false)
                    .getTextBlocks()
                    .stream()
                    .map(Ocr::line)
                    .toList();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static OcrLine line(TextBlock block) {
        List<Point2D> corners = new ArrayList<>();
        block.getBoxPoint().forEach(p -> corners.add(new Point2D.Double(p.getX(), p.getY())));
        List<Double> sure = new ArrayList<>();
        for (int i = 0; i < block.getText().length(); i++) {
            sure.add(i < block.getCharScores().length ? (double) block.getCharScores()[i] : 0);
        }
        return new OcrLine(block.getText(), sure, corners);
    }
}

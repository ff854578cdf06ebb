package org.fundcase.documents.reading;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Finds the code of an invoice among the square pictures that a page of a PDF shows: that takes a hundredth of the time
 * of drawing the page and looking for a code on it. Where a code is made of strokes, the page has to be drawn.
 */
final class PdfPictures extends PDFStreamEngine {

    private static final int MOST_PICTURES = 20;
    private static final long MOST_PIXELS = 2_000_000;
    /** Of the picture in which the code is looked for, without its margin. */
    private static final int SIDE = 320;

    private static final int MARGIN = 40;
    private static final double SQUARE = 0.9;

    private final List<PDImageXObject> squares = new ArrayList<>();

    private PdfPictures() {
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new Concatenate(this));
        addOperator(new Show());
    }

    static Optional<QrText> findQr(PDPage page) throws IOException {
        PdfPictures pictures = new PdfPictures();
        pictures.processPage(page);
        for (PDImageXObject square : pictures.squares) {
            Optional<QrText> code = QrCodes.find(onWhite(square));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    /** Of one size, and with the margin that a code needs around it. */
    private static BufferedImage onWhite(PDImageXObject square) throws IOException {
        BufferedImage sheet =
                new BufferedImage(SIDE + 2 * MARGIN, SIDE + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paint = sheet.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        paint.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        paint.drawImage(square.getImage(), MARGIN, MARGIN, SIDE, SIDE, null);
        paint.dispose();
        return sheet;
    }

    private boolean isSquare(PDImageXObject picture) {
        Matrix shown = getGraphicsState().getCurrentTransformationMatrix();
        double width = Math.hypot(shown.getScaleX(), shown.getShearY());
        double height = Math.hypot(shown.getShearX(), shown.getScaleY());
        return Math.min(width, height) > SQUARE * Math.max(width, height)
                && (long) picture.getWidth() * picture.getHeight() < MOST_PIXELS;
    }

    /** As a page shows a picture or a form with pictures in it. */
    private final class Show extends DrawObject {

        Show() {
            super(PdfPictures.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty() && operands.get(0) instanceof COSName name && getResources().isImageXObject(name)) {
                PDXObject shown = getResources().getXObject(name);
                if (squares.size() < MOST_PICTURES && shown instanceof PDImageXObject picture && isSquare(picture)) {
                    squares.add(picture);
                }
            } else {
                super.process(operator, operands);
            }
        }
    }
}

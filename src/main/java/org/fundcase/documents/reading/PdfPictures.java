package org.fundcase.documents.reading;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Keeps the square pictures that a page of a PDF shows while its text is taken, and finds the code of an invoice among
 * them. That takes a hundredth of the time of drawing the page and looking for a code on it.
 */
final class PdfPictures extends DrawObject {

    private static final int MOST_PICTURES = 20;
    private static final long MOST_PIXELS = 2_000_000;
    /** Of the picture in which the code is looked for, without its margin. */
    private static final int SIDE = 200;

    private static final int MARGIN = 24;
    private static final double SQUARE = 0.9;

    private final List<PDImageXObject> squares = new ArrayList<>();

    PdfPictures(PDFStreamEngine page) {
        super(page);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        super.process(operator, operands);
        if (squares.size() < MOST_PICTURES
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getContext().getResources().isImageXObject(name)) {
            PDXObject shown = getContext().getResources().getXObject(name);
            if (shown instanceof PDImageXObject picture && isSquare(picture)) {
                squares.add(picture);
            }
        }
    }

    private boolean isSquare(PDImageXObject picture) {
        Matrix shown = getContext().getGraphicsState().getCurrentTransformationMatrix();
        double width = Math.hypot(shown.getScaleX(), shown.getShearY());
        double height = Math.hypot(shown.getShearX(), shown.getScaleY());
        return Math.min(width, height) > SQUARE * Math.max(width, height)
                && (long) picture.getWidth() * picture.getHeight() < MOST_PIXELS;
    }

    /** Empty also where the code is made of strokes: then the page has to be drawn. */
    Optional<QrText> findQr() throws IOException {
        for (PDImageXObject square : squares) {
            Optional<QrText> code = QrCodes.find(onWhite(square));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    /** Of one size, and with the margin that a code needs around it. */
    private static BufferedImage onWhite(PDImageXObject square) throws IOException {
        int side = SIDE + 2 * MARGIN;
        BufferedImage sheet = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paint = sheet.createGraphics();
        paint.fillRect(0, 0, side, side);
        paint.drawImage(square.getImage(), MARGIN, MARGIN, SIDE, SIDE, null);
        paint.dispose();
        return sheet;
    }
}

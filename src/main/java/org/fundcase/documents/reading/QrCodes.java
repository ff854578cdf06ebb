package org.fundcase.documents.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds an invoice's QR code in a picture. */
final class QrCodes {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.TRY_HARDER, Boolean.TRUE);
    private static final Map<DecodeHintType, Object> ALONE = Map.of(
            DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.PURE_BARCODE, Boolean.TRUE);

    private QrCodes() {}

    /**
     * A code in a picture.
     *
     * @param quartersToUpright how often the picture must be turned clockwise for the code to stand upright; empty
     *     where the code was read without its corners
     */
    record Found(QrText text, Optional<Integer> quartersToUpright) {}

    static Optional<QrText> find(BufferedImage picture) {
        return locate(picture).map(Found::text);
    }

    static Optional<Found> locate(BufferedImage picture) {
        return decode(picture, HINTS).or(() -> decode(picture, ALONE)).or(() -> decode(corner(picture), HINTS));
    }

    /** The code stands in the top left corner of every invoice form; alone it is easier to find. */
    private static BufferedImage corner(BufferedImage picture) {
        return picture.getSubimage(0, 0, Math.max(1, picture.getWidth() / 3), Math.max(1, picture.getHeight() / 2));
    }

    private static Optional<Found> decode(BufferedImage picture, Map<DecodeHintType, Object> hints) {
        BinaryBitmap bits = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            Result result = new MultiFormatReader().decode(bits, hints);
            return QrText.parse(result.getText()).map(text -> new Found(text, quarters(result.getResultPoints())));
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    /** The points are bottom left, top left and top right of the code as it was printed. */
    private static Optional<Integer> quarters(ResultPoint[] points) {
        if (points == null || points.length < 3) {
            return Optional.empty();
        }
        double turned = Math.atan2(points[2].getY() - points[1].getY(), points[2].getX() - points[1].getX());
        return Optional.of(Math.floorMod(-Math.round(turned / (Math.PI / 2)), 4));
    }
}

package org.fundcase.documents.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
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

    static Optional<QrText> find(BufferedImage picture) {
        return decode(picture, HINTS).or(() -> decode(picture, ALONE)).or(() -> decode(corner(picture), HINTS));
    }

    /** The code stands in the top left corner of every invoice form; alone it is easier to find. */
    private static BufferedImage corner(BufferedImage picture) {
        return picture.getSubimage(0, 0, Math.max(1, picture.getWidth() / 3), Math.max(1, picture.getHeight() / 2));
    }

    private static Optional<QrText> decode(BufferedImage picture, Map<DecodeHintType, Object> hints) {
        BinaryBitmap bits = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            return QrText.parse(new MultiFormatReader().decode(bits, hints).getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }
}

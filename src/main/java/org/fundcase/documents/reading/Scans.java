package org.fundcase.documents.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the scanned pages of one file: of each the QR code first, then the print. */
final class Scans {

    private static final int MOST_PAGES = 20;
    /** Of a photograph; a code on an invoice is found in fewer. */
    private static final double MOST_PIXELS = 6_000_000;

    private final @Nullable Ocr ocr;
    private final long start = System.nanoTime();
    private final Duration patience;
    private final Map<String, QrText> codes = new LinkedHashMap<>();
    private int pages;
    private int up;

    /**
     * @param ocr null where print is not recognised; then QR codes alone are read
     * @param patience no page is begun after half of it
     */
    Scans(@Nullable Ocr ocr, Duration patience) {
        this.ocr = ocr;
        this.patience = patience;
    }

    /** Whether one more page is worth reading: not after the time is up, nor where the file is refused anyhow. */
    boolean goesOn() {
        return pages < MOST_PAGES && codes.size() < 2 && System.nanoTime() - start < patience.toNanos() / 2;
    }

    /** Print is not recognised on this machine, and no code was found. */
    boolean isBlind() {
        return ocr == null && codes.isEmpty();
    }

    PageText page(int number, BufferedImage picture) throws IOException {
        pages++;
        BufferedImage sheet = Ink.within(MOST_PIXELS, picture);
        Optional<QrCodes.Found> code = QrCodes.locate(sheet);
        code.ifPresent(found -> codes.put(found.text().code() + found.text().number(), found.text()));
        if (ocr == null || codes.size() > 1) {
            return PageText.ofParagraphs(List.of(FormWords.UNREAD));
        }
        Upright page = Upright.read(
                ocr, sheet, code.flatMap(QrCodes.Found::quartersToUpright).orElse(up));
        up = page.quarters() % 4;
        return page.page(number);
    }

    /** Of the invoices whose codes are on the pages. */
    List<String> numbers() {
        return codes.values().stream().map(QrText::number).toList();
    }

    List<Collector> codes() {
        return codes.values().stream().map(QrText::collect).toList();
    }
}

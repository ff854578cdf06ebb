package org.fundcase.documents.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the scanned pages of one file: of each the QR code first, then the print, and doubtful print once more. */
final class Scans {

    private static final int MOST_PAGES = 20;
    /** Of a photograph; a code on an invoice is found in fewer. */
    private static final double MOST_PIXELS = 6_000_000;
    /** That are recognised again; a tenth of a second each. */
    private static final int MOST_DOUBTFUL = 24;

    private final @Nullable Ocr ocr;
    private final long start = System.nanoTime();
    private final Duration patience;
    private final Map<String, QrText> codes = new LinkedHashMap<>();
    private final Map<Integer, Upright> read = new LinkedHashMap<>();
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
        return pages < MOST_PAGES && codes.size() < 2 && hasTime();
    }

    private boolean hasTime() {
        return System.nanoTime() - start < patience.toNanos() / 2;
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
        read.put(number, page.kept());
        return page.page(number);
    }

    /**
     * The pages on which doubtful values stand, with the lines there recognised once more.
     *
     * @return by page number, counted from 1; empty where the time is up
     */
    Map<Integer, PageText> again(List<ReadField> doubtful, Sight sight) throws IOException {
        Map<Integer, PageText> again = new LinkedHashMap<>();
        for (Map.Entry<Integer, Upright> page : read.entrySet()) {
            Set<OcrLine> lines = new LinkedHashSet<>();
            doubtful.stream()
                    .filter(field -> field.box() != null && page.getKey().equals(field.page()))
                    .forEach(field -> lines.addAll(page.getValue().at(field.box())));
            if (!lines.isEmpty() && lines.size() <= MOST_DOUBTFUL && ocr != null && hasTime()) {
                again.put(
                        page.getKey(), page.getValue().again(ocr, lines, sight).page(page.getKey()));
            }
        }
        return again;
    }

    /** Of the invoices whose codes are on the pages. */
    List<String> numbers() {
        return codes.values().stream().map(QrText::number).toList();
    }

    List<Collector> codes() {
        return codes.values().stream().map(QrText::collect).toList();
    }
}

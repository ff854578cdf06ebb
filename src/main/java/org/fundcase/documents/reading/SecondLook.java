package org.fundcase.documents.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks again, twice, at the print that doubtful values rest on: cut out line by line and at other sizes. A value that
 * all three readings give alike, and that is fairly clear in both of the later ones, is certain; an amount has to be
 * quite clear in both. Every other value stays doubtful.
 */
final class SecondLook {

    /** Less than what figures recognised apart confirm. */
    private static final double SEEN_AGAIN = 0.85;
    /** Above what {@link Trust} gives to figures that something speaks against. */
    private static final double CLEAR_FIGURES = 0.65;
    /** A rare character is never quite clear, but it is seldom taken for the same other one three times. */
    private static final double CLEAR_WORDS = 0.5;

    private final Scans scans;
    private final Told told;

    private SecondLook(Scans scans, Told told) {
        this.scans = scans;
        this.told = told;
    }

    static Reading read(Scans scans, Told told) throws IOException {
        Reading first = ReadingOf.reading(told);
        return first instanceof Reading.Read read ? new SecondLook(scans, told).confirmed(read) : first;
    }

    private Reading.Read confirmed(Reading.Read first) throws IOException {
        List<ReadField> doubtful = first.fields().stream()
                .filter(field -> field.source() == Source.OCR && field.isDoubtful() && field.box() != null)
                .toList();
        Set<Integer> pages = new HashSet<>();
        doubtful.forEach(field -> pages.add(Objects.requireNonNull(field.page())));
        List<Reading.Read> looks = new ArrayList<>();
        for (Sight sight : Sight.values()) {
            Map<Integer, PageText> again = scans.again(doubtful, sight);
            pages.retainAll(again.keySet());
            if (!pages.isEmpty()
                    && ReadingOf.reading(told.with(again), Trust.Print.SEEN_AGAIN) instanceof Reading.Read look) {
                looks.add(look);
            }
        }
        return first.with(first.fields().stream()
                .map(field -> doubtful.contains(field) && pages.contains(field.page()) ? weighed(field, looks) : field)
                .toList());
    }

    private static ReadField weighed(ReadField field, List<Reading.Read> looks) {
        double clear = clear(field.name());
        boolean alike = looks.stream()
                        .map(look -> look.field(field.name()))
                        .flatMap(Optional::stream)
                        .filter(seen ->
                                seen.confidence() >= clear && seen.value().equals(field.value()))
                        .count()
                == Sight.values().length;
        return alike ? field.with(SEEN_AGAIN) : field;
    }

    private static double clear(String name) {
        if (FieldNames.AMOUNTS.contains(name)) {
            return ReadField.SURE;
        }
        boolean words = Stream.of(FieldNames.CODES, FieldNames.CAPITALS, FieldNames.DATES, FieldNames.YES_OR_NO)
                .noneMatch(figures -> figures.contains(name));
        return words ? CLEAR_WORDS : CLEAR_FIGURES;
    }
}

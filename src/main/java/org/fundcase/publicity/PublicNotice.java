package org.fundcase.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the public sees it today.
 *
 * @param office that published it
 * @param article of the scheme it is published by
 */
public record PublicNotice(
        Notice notice,
        Round round,
        Scheme scheme,
        String office,
        ObjectionDesks.@Nullable Desk desk,
        String article,
        LocalDate today) {

    private static final int MOST_CELLS = 40;

    public boolean isRunning() {
        return !notice.period().isOver(today);
    }

    public long left() {
        return notice.period().left(today);
    }

    public long day() {
        return notice.period().day(today);
    }

    /** One class name a day: past, today, to come; empty where there are too many to draw. */
    public List<String> cells() {
        long span = notice.period().span();
        return span > MOST_CELLS
                ? List.of()
                : LongStream.rangeClosed(1, span).mapToObj(this::cell).toList();
    }

    private String cell(long n) {
        if (n == day() && isRunning()) {
            return "n";
        }
        return n <= day() ? "d" : "";
    }

    /** What an item is called; its id where the scheme does not know it. */
    public Words item(String id) {
        return scheme.items().stream()
                .filter(item -> item.id().equals(id))
                .map(Item::name)
                .findFirst()
                .orElse(Words.asIs(id));
    }
}

package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one source of a file gives; values are normalised as they come in, and the first value of a name stays. */
final class Collector {

    private static final int MOST_LINES = 5_000;

    private final Source source;
    private final List<ReadField> fields = new ArrayList<>();
    private final List<InvoiceLine> lines = new ArrayList<>();

    Collector(Source source) {
        this.source = source;
    }

    void put(String name, @Nullable String printed) {
        put(name, printed, null);
    }

    void put(String name, @Nullable String printed, @Nullable Place place) {
        if (printed == null || has(name)) {
            return;
        }
        String value = Text.normalised(name, printed);
        if (value != null) {
            String kept = Text.clean(printed);
            fields.add(new ReadField(
                    name,
                    value,
                    kept.equals(value) ? null : kept,
                    source,
                    place == null ? null : place.page(),
                    place == null ? null : place.box(),
                    place == null ? source.confidence() : source.confidence() * place.sure()));
        }
    }

    boolean has(String name) {
        return fields.stream().anyMatch(f -> f.name().equals(name));
    }

    void line(InvoiceLine line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    Source source() {
        return source;
    }

    List<ReadField> fields() {
        return fields;
    }

    List<InvoiceLine> lines() {
        return lines;
    }

    boolean isEmpty() {
        return fields.isEmpty() && lines.isEmpty();
    }
}

package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one source of a file gives; values are normalised as they come in, and the first value of a name stays. */
final class Collector {

    private static final int MOST_LINES = 5_000;

    private final Source source;
    private final List<ReadField> fields = new ArrayList<>();
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final Set<String> confirmed = new HashSet<>();
    private final Set<String> contradicted = new HashSet<>();

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

    /** Keeps a value that was collected elsewhere, unless there is one. */
    void take(ReadField field) {
        if (!has(field.name())) {
            fields.add(field);
        }
    }

    /** The value stands in the paper once more, alike. */
    void confirm(String name) {
        confirmed.add(name);
    }

    /** The paper says something else for it too. */
    void contradict(String name) {
        contradicted.add(name);
    }

    /** What the paper itself confirms and nowhere contradicts. */
    Set<String> confirmed() {
        Set<String> sure = new HashSet<>(confirmed);
        sure.removeAll(contradicted);
        return sure;
    }

    Set<String> contradicted() {
        return contradicted;
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

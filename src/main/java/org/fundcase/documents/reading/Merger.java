package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.AMOUNT_WITHOUT_TAX;
import static org.fundcase.documents.reading.FieldNames.INVOICE_CODE;
import static org.fundcase.documents.reading.FieldNames.INVOICE_KIND;
import static org.fundcase.documents.reading.FieldNames.INVOICE_NUMBER;
import static org.fundcase.documents.reading.FieldNames.IS_RED;
import static org.fundcase.documents.reading.FieldNames.TOTAL_WITH_TAX;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps, of all sources of one file, the best value of each field, and names those that disagree. */
final class Merger {

    /** What was hardly recognised contradicts nothing. */
    private static final double UNCLEAR = 0.8;

    private final Map<String, ReadField> best = new LinkedHashMap<>();
    private final List<SourceConflict> conflicts = new ArrayList<>();
    private final List<InvoiceLine> lines;

    Merger(List<Collector> sources) {
        List<Collector> ranked = sources.stream()
                .sorted(Comparator.comparingInt(c -> c.source().rank()))
                .toList();
        ranked.forEach(c -> c.fields().forEach(this::add));
        lines = ranked.stream()
                .map(Collector::lines)
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Derives what an invoice says without saying it: its kind from its numbers, red from a negative sum. */
    Merger asInvoice() {
        ReadField number = best.get(INVOICE_NUMBER);
        if (number != null && !best.containsKey(INVOICE_KIND)) {
            ReadField code = best.get(INVOICE_CODE);
            InvoiceKind.ofNumbers(code == null ? "" : code.value(), number.value())
                    .ifPresent(kind -> derive(INVOICE_KIND, kind.label(), number));
        }
        ReadField total = best.getOrDefault(TOTAL_WITH_TAX, best.get(AMOUNT_WITHOUT_TAX));
        if (total != null && !best.containsKey(IS_RED)) {
            derive(IS_RED, String.valueOf(total.value().startsWith("-")), total);
        }
        return this;
    }

    private void derive(String name, String value, ReadField from) {
        best.put(name, new ReadField(name, value, null, from.source(), from.page(), from.box(), from.confidence()));
    }

    private void add(ReadField field) {
        ReadField kept = best.putIfAbsent(field.name(), field);
        if (kept == null) {
            return;
        }
        if (!Text.same(kept.value(), field.value())) {
            if (field.confidence() < UNCLEAR) {
                return;
            }
            conflicts.add(new SourceConflict(field.name(), kept.value(), kept.source(), field.value(), field.source()));
        } else if (kept.box() == null && field.box() != null) {
            best.put(field.name(), kept.at(field));
        }
    }

    @Nullable ReadField get(String name) {
        return best.get(name);
    }

    List<ReadField> fields() {
        return List.copyOf(best.values());
    }

    List<InvoiceLine> lines() {
        return List.copyOf(lines);
    }

    List<SourceConflict> conflicts() {
        return List.copyOf(conflicts);
    }
}

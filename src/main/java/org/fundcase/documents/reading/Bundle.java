package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several forms (XML, OFD, PDF) of one invoice in one package become one reading, the best form first. */
final class Bundle {

    private Bundle() {}

    static Reading.Read merge(List<Reading.Read> forms) {
        List<Reading.Read> ranked =
                forms.stream().sorted(Comparator.comparingInt(Bundle::rank)).toList();
        Map<String, ReadField> best = new LinkedHashMap<>();
        List<SourceConflict> conflicts = new ArrayList<>();
        for (Reading.Read form : ranked) {
            conflicts.addAll(form.conflicts());
            form.fields().forEach(field -> add(field, best, conflicts));
        }
        Reading.Read first = ranked.get(0);
        return new Reading.Read(
                FileType.ZIP.mime(),
                first.kind(),
                List.copyOf(best.values()),
                first.lines(),
                List.copyOf(conflicts),
                first.text(),
                first.pages(),
                first.kindConfidence());
    }

    private static void add(ReadField field, Map<String, ReadField> best, List<SourceConflict> conflicts) {
        ReadField kept = best.putIfAbsent(field.name(), field);
        if (kept != null && !Text.same(kept.value(), field.value())) {
            conflicts.add(new SourceConflict(field.name(), kept.value(), kept.source(), field.value(), field.source()));
        }
    }

    private static int rank(Reading.Read form) {
        return form.fields().stream().mapToInt(f -> f.source().rank()).min().orElse(9);
    }
}

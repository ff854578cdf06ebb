package org.fundcase.performance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.arrangements.KnownFactors;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.PerformanceRule;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.fundcase.schemes.Scheme;
import org.springframework.stereotype.Component;

/** What the districts scored in the year before, where the scheme distributes a lump sum by it. */
@Component
class KnownScores implements KnownFactors {

    private final SheetRows rows;
    private final SheetFiles files;

    KnownScores(SheetRows rows, SheetFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    public Optional<KnownFactors.Known> of(Scheme scheme, Item item, int year) {
        PerformanceRule rule = scheme.performance();
        return Optional.ofNullable(rule)
                .flatMap(known -> known.allocationOf(item.id()))
                .flatMap(by -> values(scheme.id(), year - 1)
                        .map(values -> new KnownFactors.Known(by.factor(), by.article(), year - 1, values)));
    }

    /** Of evaluations that two persons stand for. */
    private Optional<Map<UUID, BigDecimal>> values(String scheme, int year) {
        Map<UUID, BigDecimal> values = new HashMap<>();
        rows.ofScheme(scheme, year).stream()
                .flatMap(whole -> rows.parts(whole.id()).stream())
                .filter(part -> part.layer() == Layer.DISTRICT)
                .forEach(
                        part -> files.of(part).result().ifPresent(score -> values.put(part.ownerId(), score.points())));
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}

package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.kernel.Words;

/** What the checks say against the papers of a case, paper by paper, but for what an officer put aside with a reason. */
record Concerns(Map<UUID, List<Finding>> byDocument) {

    static Concerns of(List<Finding> findings) {
        return new Concerns(findings.stream()
                .filter(finding -> finding.place().document() != null)
                .filter(finding -> finding.severity() != Severity.PASSED && finding.stands())
                .collect(Collectors.groupingBy(
                        finding -> Objects.requireNonNull(finding.place().document()))));
    }

    /** Empty if nothing is said against it. */
    public List<Finding> of(UUID document) {
        return byDocument.getOrDefault(document, List.of());
    }

    public boolean isBad(UUID document) {
        return of(document).stream().anyMatch(finding -> finding.severity() == Severity.BAD);
    }

    /** What is said against a paper, each thing once; says nothing if nothing is. */
    public Words inShort(UUID document) {
        return Words.list(of(document).stream().map(Finding::title).distinct().toList());
    }
}

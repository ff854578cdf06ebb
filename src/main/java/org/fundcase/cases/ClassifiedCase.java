package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fundcase.kernel.Money;

/**
 * All invoices of a case.
 *
 * @param invoices in the order they are counted
 */
record ClassifiedCase(Dossier dossier, List<ClassifiedInvoice> invoices) {

    Optional<ClassifiedInvoice.Line> line(String id) {
        return invoices.stream()
                .flatMap(invoice -> invoice.lines().stream())
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    /** Over all invoices; red ones are taken off apart. */
    public Map<String, Money> byCategory() {
        Map<String, Money> sums = new TreeMap<>();
        invoices.forEach(invoice -> invoice.byCategory().forEach((key, sum) -> sums.merge(key, sum, Money::plus)));
        return sums;
    }

    public Map<String, Money> countedByCategory() {
        Map<String, Money> sums = new TreeMap<>();
        invoices.stream()
                .flatMap(invoice -> invoice.lines().stream())
                .forEach(line -> sums.merge(line.category(), line.counted(), Money::plus));
        return sums;
    }

    /** What the papers say; a red invoice whose blue one is not among them takes nothing off, here as in what counts. */
    public Money face() {
        return invoices.stream()
                .filter(invoice -> !invoice.isIdleRed())
                .map(ClassifiedInvoice::face)
                .reduce(Money.ZERO, Money::plus);
    }

    public Money counted() {
        return invoices.stream().map(ClassifiedInvoice::counted).reduce(Money.ZERO, Money::plus);
    }

    /** How many lines an officer has decided. */
    public long decided() {
        return invoices.stream()
                .flatMap(invoice -> invoice.lines().stream())
                .filter(ClassifiedInvoice.Line::isDecided)
                .count();
    }

    /** How many lines the scheme's table alone has classified so far. */
    public long byRule() {
        return invoices.stream().mapToLong(invoice -> invoice.lines().size()).sum() - decided() - open();
    }

    public long open() {
        return invoices.stream()
                .flatMap(invoice -> invoice.lines().stream())
                .filter(ClassifiedInvoice.Line::isOpen)
                .count();
    }
}

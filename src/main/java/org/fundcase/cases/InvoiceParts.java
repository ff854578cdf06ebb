package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.AMOUNT_WITHOUT_TAX;
import static org.fundcase.documents.reading.FieldNames.TOTAL_WITH_TAX;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.reading.InvoiceLine;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A blue invoice taken apart by its lines. The parts add up to what its face says, to the cent: what the lines leave open is
 * a part of its own, never spread silently.
 *
 * @param trimmed what was taken off the largest part because the lines' roundings exceed the face; zero as a rule
 */
record InvoiceParts(List<Part> parts, Money trimmed) {

    /** The part that stands for the difference between face and lines. */
    static final int REST = 0;

    /**
     * @param line from 1, a discount belongs to the line before it; {@link #REST} for what no line tells
     * @param withoutTax not negative
     * @param unclear why nobody can say what it was spent on; null where the name tells
     */
    record Part(int line, String name, Money withoutTax, Money withTax, @Nullable Words unclear) {

        private Part with(Money net, Money gross) {
            return new Part(line, name, net, gross, unclear);
        }

        private Part plus(Part discount) {
            return with(withoutTax.plus(discount.withoutTax), withTax.plus(discount.withTax));
        }
    }

    static InvoiceParts of(DocumentDetail invoice) {
        Money total = Money.yuan(invoice.value(TOTAL_WITH_TAX));
        List<Part> lines = folded(invoice.lines());
        String printed = invoice.value(AMOUNT_WITHOUT_TAX);
        Money lineSum = sum(lines, false);
        Money net = printed.isEmpty() ? lines.isEmpty() ? total : lineSum.min(total) : Money.yuan(printed);
        return lines.isEmpty() ? whole(invoice.lines(), net, total) : of(lines, net, total);
    }

    /** No line says its amount: one line is the whole, of several nobody knows how much each is. */
    private static InvoiceParts whole(List<InvoiceLine> lines, Money net, Money total) {
        Part part = lines.size() > 1
                ? new Part(REST, lines.get(0).name(), net, total, Words.of("没有读出每行的金额，由承办人看明细后确定类别"))
                : new Part(1, lines.isEmpty() ? "" : lines.get(0).name(), net, total, null);
        return new InvoiceParts(List.of(part), Money.ZERO);
    }

    static InvoiceParts of(List<Part> lines, Money net, Money total) {
        Money restNet = net.minus(sum(lines, false));
        Money restGross = total.minus(sum(lines, true));
        Money most = new Money(-(long) lines.size());
        if (restNet.compareTo(most) < 0 || restGross.compareTo(most) < 0) {
            return tooMuch(lines, net, total);
        }
        List<Part> parts = new ArrayList<>(lines);
        Money trimNet = restNet.min(Money.ZERO);
        Money trimGross = restGross.min(Money.ZERO);
        trim(parts, trimNet, trimGross);
        if (restNet.isPositive() || restGross.isPositive()) {
            Money openNet = restNet.minus(trimNet);
            Money openGross = restGross.minus(trimGross);
            Words why = Words.of("明细合计比票面少 {0} 元，这部分没有写明是什么", openGross.isPositive() ? openGross : openNet);
            parts.add(new Part(REST, "", openNet, openGross, why));
        }
        return new InvoiceParts(parts, trimNet.min(trimGross));
    }

    /** Lines that exceed the face cannot all be true; a person looks at the whole. */
    private static InvoiceParts tooMuch(List<Part> lines, Money net, Money total) {
        Words why = Words.of("明细合计 {0} 元，比票面多，由承办人看明细后确定类别", sum(lines, true));
        return new InvoiceParts(List.of(new Part(REST, lines.get(0).name(), net, total, why)), Money.ZERO);
    }

    private static void trim(List<Part> parts, Money net, Money gross) {
        Part largest = parts.stream().max(Comparator.comparing(Part::withTax)).orElseThrow();
        parts.set(
                parts.indexOf(largest),
                largest.with(largest.withoutTax().plus(net), largest.withTax().plus(gross)));
    }

    /** A line with a minus is the discount on the line before it. */
    private static List<Part> folded(List<InvoiceLine> lines) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            InvoiceLine line = lines.get(at);
            BigDecimal amount = line.amount();
            if (amount == null) {
                continue;
            }
            Money net = Money.rounded(amount);
            BigDecimal tax = line.taxAmount();
            Part part = new Part(at + 1, line.name(), net, tax == null ? net : net.plus(Money.rounded(tax)), null);
            if (net.isNegative() && !parts.isEmpty()) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1).plus(part));
            } else {
                parts.add(part);
            }
        }
        return parts.stream().anyMatch(part -> part.withoutTax().isNegative()) ? List.of() : parts;
    }

    private static Money sum(List<Part> parts, boolean gross) {
        return parts.stream()
                .map(part -> gross ? part.withTax() : part.withoutTax())
                .reduce(Money.ZERO, Money::plus);
    }
}

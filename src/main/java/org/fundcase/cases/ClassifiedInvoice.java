package org.fundcase.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An invoice line by line: what each was spent on, and what of it counts. All amounts in the measure of the round.
 *
 * @param date null when it could not be read
 * @param face what the invoice says; the lines add up to it to the cent
 * @param trimmed what the lines exceeded the face by roundings, taken off the largest; zero as a rule, never positive
 */
record ClassifiedInvoice(
        UUID document, String number, @Nullable LocalDate date, Money face, Money trimmed, List<Line> lines) {

    /**
     * One line, or the difference between lines and face.
     *
     * @param id of the countable line
     * @param number of the invoice
     * @param name empty for a difference
     * @param verdict the row of the scheme's table that matched
     * @param proposed the category the table proposes; empty if it leaves it to a person
     * @param category what holds now: the person's, else the proposed one; RED for a red invoice; empty if nobody knows
     * @param decision the last, also one that was taken back; null if there was none
     * @param counted the part that counts for the base
     * @param why why the rest does not count, with its clause; null if all counts
     */
    record Line(
            String id,
            String number,
            String name,
            Money amount,
            Verdict verdict,
            String proposed,
            String category,
            @Nullable LineDecision decision,
            Money counted,
            @Nullable Why why) {

        public int revision() {
            return decision == null ? 0 : decision.revision();
        }

        public boolean isDecided() {
            return decision != null && decision.isMade();
        }

        public boolean isRed() {
            return category.equals(ClassifiedInvoices.RED);
        }

        /** Nobody knows what it was spent on, and a person is asked. */
        public boolean isOpen() {
            return !isDecided()
                    && !isRed()
                    && (category.isEmpty() || verdict.outcome() != Verdict.Outcome.PASS && !verdict.fails());
        }
    }

    record Why(Words reason, String rule, String clause) {}

    /** What the lines of each category come to; the empty key is what nobody has classified. */
    public Map<String, Money> byCategory() {
        Map<String, Money> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.category(), line.amount(), Money::plus));
        return sums;
    }

    /** What the lines leave of the face; zero, or something is wrong and is shown. */
    public Money difference() {
        return face.minus(lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus));
    }

    /** A red invoice that takes nothing off. */
    boolean isIdleRed() {
        return face.isNegative() && counted().equals(Money.ZERO);
    }

    public Money counted() {
        return lines.stream().map(Line::counted).reduce(Money.ZERO, Money::plus);
    }
}

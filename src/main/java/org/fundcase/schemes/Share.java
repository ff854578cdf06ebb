package org.fundcase.schemes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fundcase.kernel.Words;

/**
 * What a base yields before the cap.
 *
 * @param yuan exact
 * @param text how, as the explanation says it
 */
record Share(BigDecimal yuan, Words text) {

    /** Which day's prime rate counts, where the policy does not say: the round's choice. */
    private enum RateOf {
        APPLICATION,
        GUIDE,
        INVOICE
    }

    /** The base times the rate of the table; each part of it at most its own cap. */
    static Share ofRate(Terms terms, BigDecimal base, List<BigDecimal> parts) {
        BigDecimal rate = Objects.requireNonNull(terms.rate());
        BigDecimal partCap = terms.extra().partCap();
        if (partCap == null || parts.isEmpty()) {
            return new Share(base.multiply(rate), terms.text());
        }
        BigDecimal sum =
                parts.stream().map(part -> part.multiply(rate).min(partCap)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Share(sum, terms.text());
    }

    /** The interest of the base at the prime rate; empty where the rate of the day is not known. */
    static Optional<Share> ofInterest(
            AmountQuestion question, BigDecimal base, InvoiceCount invoices, PrimeRates rates) {
        RateOf of = RateOf.valueOf(question.round().textOr("lprReferenceDate", RateOf.APPLICATION.name()));
        return of == RateOf.INVOICE
                ? byInvoice(question, invoices, rates)
                : day(of, question).flatMap(day -> onOneDay(question, base, day, rates));
    }

    private static Optional<LocalDate> day(RateOf of, AmountQuestion question) {
        Project project = question.project();
        return of == RateOf.GUIDE
                ? Optional.ofNullable(project).map(Project::roundOpened)
                : Optional.ofNullable(question.appliedOn());
    }

    private static Optional<Share> onOneDay(AmountQuestion question, BigDecimal base, LocalDate day, PrimeRates rates) {
        return rates.fiveYearsOn(day)
                .map(rate -> new Share(
                        base.multiply(rate).multiply(years(question)),
                        Words.of(
                                "{0}的五年期以上 LPR {1}%，{2} 年",
                                day, rate.movePointRight(2).toPlainString(), question.years())));
    }

    private static Optional<Share> byInvoice(AmountQuestion question, InvoiceCount invoices, PrimeRates rates) {
        BigDecimal sum = BigDecimal.ZERO;
        for (InvoiceCount.Counted counted : invoices.counted()) {
            LocalDate issued = counted.invoice().issueDate();
            Optional<BigDecimal> rate = issued == null ? Optional.empty() : rates.fiveYearsOn(issued);
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(counted.amount().toYuan().multiply(rate.get()));
        }
        return Optional.of(
                new Share(sum.multiply(years(question)), Words.of("各张发票开票日的五年期以上 LPR，{0} 年", question.years())));
    }

    private static BigDecimal years(AmountQuestion question) {
        return BigDecimal.valueOf(question.years());
    }
}

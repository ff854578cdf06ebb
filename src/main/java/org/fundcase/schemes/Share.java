package org.fundcase.schemes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

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
        long capped = parts.stream()
                .filter(part -> part.multiply(rate).compareTo(partCap) > 0)
                .count();
        return new Share(
                sum,
                Words.of("{0}；共 {1} 项，其中 {2} 项按每项 {3} 元计", terms.text(), parts.size(), capped, Money.rounded(partCap)));
    }

    /** The interest of the base at the prime rate; empty where the rate of the day is not known. */
    static Optional<Share> ofInterest(
            AmountQuestion question, BigDecimal base, InvoiceCount invoices, PrimeRates rates) {
        RateOf of = RateOf.valueOf(question.round().textOr("lprReferenceDate", RateOf.APPLICATION.name()));
        return of == RateOf.INVOICE
                ? byInvoice(question, base, invoices, rates)
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

    /** A base other than the sum of the invoices bears the rate that they bear on the average. */
    private static Optional<Share> byInvoice(
            AmountQuestion question, BigDecimal base, InvoiceCount invoices, PrimeRates rates) {
        BigDecimal proven = invoices.base().toYuan();
        if (proven.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (InvoiceCount.Counted counted : invoices.counted()) {
            LocalDate issued = day(counted, invoices);
            Optional<BigDecimal> rate = issued == null ? Optional.empty() : rates.fiveYearsOn(issued);
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(counted.amount().toYuan().multiply(rate.get()));
        }
        if (base.compareTo(proven) == 0) {
            return Optional.of(
                    new Share(sum.multiply(years(question)), Words.of("各张发票开票日的五年期以上 LPR，{0} 年", question.years())));
        }
        BigDecimal ofBase = sum.multiply(base).divide(proven, MathContext.DECIMAL128);
        return Optional.of(new Share(
                ofBase.multiply(years(question)), Words.of("各张发票开票日的五年期以上 LPR 按金额平均，{0} 年", question.years())));
    }

    /** A red invoice takes interest off at the rate of the one it reverses. */
    private static @Nullable LocalDate day(InvoiceCount.Counted counted, InvoiceCount invoices) {
        String reversed = counted.invoice().use().redOf();
        return invoices.counted().stream()
                .map(InvoiceCount.Counted::invoice)
                .filter(blue -> !blue.isRed() && blue.number().equals(reversed))
                .findFirst()
                .orElse(counted.invoice())
                .issueDate();
    }

    private static BigDecimal years(AmountQuestion question) {
        return BigDecimal.valueOf(question.years());
    }
}

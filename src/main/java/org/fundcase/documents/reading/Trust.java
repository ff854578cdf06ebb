package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;

/**
 * How far recognised values may be believed. An amount is certain only where figures that were recognised apart from it
 * say the same: the QR code or the amount in capitals, and the sum; or, where nothing else on the paper could say so,
 * where its print was seen several times. A credit code is certain where its check character fits. Everything else is as
 * certain as its weakest character.
 */
final class Trust {

    /** How often the print was recognised that is weighed. */
    enum Print {
        SEEN_ONCE,
        SEEN_AGAIN
    }

    /** Less than what a file says itself. */
    private static final double CERTAIN = 0.95;

    private static final double UNCONFIRMED = 0.6;
    private static final double CONTRADICTED = 0.4;
    private static final double ALMOST_GUESSED = 0.3;

    /** No rate was ever higher than 17 %; above it net and tax have changed places. */
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("0.18");

    private static final Set<String> CREDIT_CODES = Set.of(BUYER_TAX_ID, SELLER_TAX_ID, CREDIT_CODE);

    private final Map<String, ReadField> fields = new LinkedHashMap<>();

    private final Set<String> confirmed;
    private final Set<String> contradicted;
    private final Print print;

    private Trust(List<ReadField> fields, Collector paper, Print print) {
        this.confirmed = paper.confirmed();
        this.contradicted = paper.contradicted();
        this.print = print;
        fields.forEach(f -> this.fields.put(f.name(), f));
    }

    /** The fields with their confidence; those from other sources than recognition stay as they are. */
    static List<ReadField> weigh(List<ReadField> fields, Print print) {
        return weigh(fields, new Collector(Source.OCR), print);
    }

    /** @param paper knows which values the paper states twice, alike or otherwise */
    static List<ReadField> weigh(List<ReadField> fields, Collector paper, Print print) {
        Trust trust = new Trust(fields, paper, print);
        return fields.stream()
                .map(f -> trust.isContradicted(f) ? f.with(Math.min(CONTRADICTED, f.confidence())) : f)
                .map(f -> f.source() == Source.OCR ? trust.weigh(f) : f)
                .toList();
    }

    /** By the paper itself, whatever the source. */
    private boolean isContradicted(ReadField f) {
        boolean inCapitals = f.name().equals(AMOUNT) && fields.containsKey(AMOUNT_IN_CAPITALS);
        return contradicted.contains(f.name()) || inCapitals && !capitalsSay(AMOUNT_IN_CAPITALS, AMOUNT);
    }

    private ReadField weigh(ReadField f) {
        if (contradicted.contains(f.name())) {
            return f;
        }
        if (f.name().equals(TOTAL_IN_CAPITALS)) {
            return f.with(capitalsSayTotal() ? CERTAIN : Math.min(UNCONFIRMED, f.confidence()));
        }
        if (f.name().equals(AMOUNT_IN_CAPITALS) || f.name().equals(AMOUNT) && fields.containsKey(AMOUNT_IN_CAPITALS)) {
            boolean alike = capitalsSay(AMOUNT_IN_CAPITALS, AMOUNT);
            return f.with(alike ? CERTAIN : Math.min(UNCONFIRMED, f.confidence()));
        }
        if (confirmed.contains(f.name())) {
            return f.with(CERTAIN);
        }
        if (AMOUNTS.contains(f.name()) || f.name().equals(IS_RED)) {
            return amount(f);
        }
        if (CREDIT_CODES.contains(f.name())) {
            return creditCode(f);
        }
        boolean shaped = hasItsShape(f) && (f.box() != null || !CODES.contains(f.name()));
        return shaped ? f : f.with(Math.min(UNCONFIRMED, f.confidence()));
    }

    private ReadField amount(ReadField f) {
        if (isConfirmed()) {
            return f.with(CERTAIN);
        }
        return print == Print.SEEN_AGAIN && standsAlone() ? f : f.with(Math.min(UNCONFIRMED, f.confidence()));
    }

    /** Nothing on the paper could confirm or refute an amount: no sum it is part of, no capitals. */
    private boolean standsAlone() {
        return !fields.containsKey(AMOUNT_WITHOUT_TAX)
                && !fields.containsKey(TAX_AMOUNT)
                && !fields.containsKey(TOTAL_IN_CAPITALS);
    }

    /** Letters that no credit code has stand for the figures they look like. */
    private static ReadField creditCode(ReadField f) {
        String meant =
                f.value().replace('O', '0').replace('I', '1').replace('Z', '2').replace('S', '5');
        if (CreditCode.isValid(meant) && f.confidence() > ALMOST_GUESSED) {
            return f.meaning(meant).with(CERTAIN);
        }
        return f.with(Math.min(CONTRADICTED, f.confidence()));
    }

    /** Net, tax and total fit each other, and the QR code or the capitals say one of them too. */
    private boolean isConfirmed() {
        Optional<BigDecimal> net = amount(AMOUNT_WITHOUT_TAX);
        Optional<BigDecimal> tax = amount(TAX_AMOUNT);
        Optional<BigDecimal> total = amount(TOTAL_WITH_TAX);
        if (net.isEmpty() || tax.isEmpty() || total.isEmpty()) {
            return false;
        }
        boolean fit = net.get().add(tax.get()).compareTo(total.get()) == 0;
        boolean plausible = tax.get().abs().compareTo(net.get().abs().multiply(HIGHEST_RATE)) <= 0
                && tax.get().signum() * net.get().signum() >= 0;
        return fit && plausible && (capitalsSayTotal() || isFromCode(AMOUNT_WITHOUT_TAX) || isFromCode(TOTAL_WITH_TAX));
    }

    private boolean isFromCode(String name) {
        ReadField f = fields.get(name);
        return f != null && f.source() != Source.OCR;
    }

    private boolean capitalsSayTotal() {
        return capitalsSay(TOTAL_IN_CAPITALS, TOTAL_WITH_TAX);
    }

    private boolean capitalsSay(String words, String sum) {
        ReadField capitals = fields.get(words);
        return capitals != null
                && amount(sum)
                        .filter(total -> total.stripTrailingZeros().scale() <= 2)
                        .filter(total -> ChineseAmount.says(capitals.value(), Money.yuan(total)))
                        .isPresent();
    }

    private Optional<BigDecimal> amount(String name) {
        return Optional.ofNullable(fields.get(name)).map(f -> new BigDecimal(f.value()));
    }

    private boolean hasItsShape(ReadField f) {
        return switch (f.name()) {
            case INVOICE_NUMBER -> f.value().matches("\\d{8}") || f.value().matches("\\d{20}") && isOfItsYear(f);
            case INVOICE_CODE -> f.value().matches("\\d{10}|\\d{12}");
            case CHECK_CODE -> f.value().matches("\\d{20}");
            default -> true;
        };
    }

    /** A 数电票 number starts with the last two figures of its year. */
    private boolean isOfItsYear(ReadField number) {
        ReadField date = fields.get(ISSUE_DATE);
        return date == null || date.value().startsWith(number.value().substring(0, 2), 2);
    }
}

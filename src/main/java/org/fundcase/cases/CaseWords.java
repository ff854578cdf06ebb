package org.fundcase.cases;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundcase.documents.DocumentField;
import org.fundcase.documents.reading.FieldNames;
import org.fundcase.documents.reading.InvoiceKind;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Figure;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Says what history keeps as a code: an item or slot by its name in the case's own scheme version, a state in the words
 * of the pages, a day as people write it. What it does not know stays as it is.
 */
@ControllerAdvice(annotations = Controller.class)
class CaseWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern STATED = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,13}\\.\\d{2}");
    private static final Set<String> AMOUNTS =
            Set.of(FieldNames.AMOUNT_WITHOUT_TAX, FieldNames.TAX_AMOUNT, FieldNames.TOTAL_WITH_TAX);

    private final Rounds rounds;
    private final Schemes schemes;
    private final MessageSource messages;

    CaseWords(Rounds rounds, Schemes schemes, MessageSource messages) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.messages = messages;
    }

    @ModelAttribute("caseWords")
    CaseWords words() {
        return this;
    }

    /**
     * A value of the history.
     *
     * @param field whose value it is: a code may mean something else elsewhere
     * @param value null for what was removed
     */
    public String of(GrantCase grantCase, String field, @Nullable String value, Locale locale) {
        if (value != null && field.startsWith(FilledIn.FIGURE)) {
            Optional<Words> chosen = figure(grantCase, field.substring(FilledIn.FIGURE.length()))
                    .flatMap(figure -> figure.choice(value));
            if (chosen.isPresent()) {
                return chosen.get().in(locale);
            }
        }
        String own = messages.getMessage("value." + field + "." + value, null, "", locale);
        if (own != null && !own.isEmpty()) {
            return own;
        }
        return value != null && DIGEST.matcher(value).matches()
                ? value.substring(0, 8) + "…" + value.substring(value.length() - 8)
                : of(grantCase, value, locale);
    }

    /** A figure of an invoice line; empty for what it leaves open. */
    public String figure(@Nullable BigDecimal value) {
        return value == null ? "" : new DecimalFormat("#,##0.######").format(value);
    }

    /** An amount in yuan; empty for what an invoice line leaves open. */
    public String amount(@Nullable BigDecimal value) {
        return value == null ? "" : new DecimalFormat("#,##0.00").format(value);
    }

    /** A line of what an applicant stated: an amount as amounts are written. */
    public String stated(Figure figure, String line) {
        boolean amount = figure.type() == Figure.Type.YUAN
                && STATED.matcher(line.strip()).matches();
        return amount ? amount(new BigDecimal(line.strip())) : line;
    }

    /** @param value null for what was removed */
    public String of(GrantCase grantCase, @Nullable String value, Locale locale) {
        if (value == null || value.isBlank()) {
            return "—";
        }
        if (DAY.matcher(value).matches()) {
            String pattern = messages.getMessage("format.date", null, locale);
            return LocalDate.parse(value).format(DateTimeFormatter.ofPattern(pattern, locale));
        }
        String general = messages.getMessage("value." + value, null, value, locale);
        return named(grantCase, value)
                .map(name -> name.in(locale))
                .orElse(general == null ? value : kind(general, locale));
    }

    /** The label of a field that changed; a target's and a typed reason's are the scheme's. */
    public String label(GrantCase grantCase, String field, Locale locale) {
        if (field.startsWith(Grounds.FIELD)) {
            Scheme scheme = scheme(grantCase);
            return scheme.reason(field.substring(Grounds.FIELD.length()), scheme.item(grantCase.item()))
                    .map(kind -> kind.text().in(locale))
                    .orElse(messages.getMessage("field.reasons", null, locale));
        }
        if (field.startsWith(FilledIn.TARGET)) {
            String key = field.substring(FilledIn.TARGET.length());
            return scheme(grantCase).targets().stream()
                    .filter(target -> target.key().equals(key))
                    .findFirst()
                    .map(target -> target.text().in(locale)
                            + messages.getMessage("comma", null, locale)
                            + target.unit().in(locale))
                    .orElse(key);
        }
        if (field.startsWith(FilledIn.FIGURE)) {
            String key = field.substring(FilledIn.FIGURE.length());
            return figure(grantCase, key)
                    .map(figure -> figure.label().in(locale))
                    .orElse(key);
        }
        Item.Base base = scheme(grantCase).item(grantCase.item()).base();
        if (field.equals("statedBase") && base != null && base.from() == Item.BaseFrom.STATED) {
            return messages.getMessage("field.yuan", new Object[] {base.label().in(locale)}, locale);
        }
        String label = messages.getMessage("field." + field, null, field, locale);
        return label == null ? field : label;
    }

    /** A value read from a document, as it is shown and may be typed: a day and an amount as people write them. */
    public String typed(DocumentField field, Locale locale) {
        String value = field.value();
        if (AMOUNTS.contains(field.name()) && AMOUNT.matcher(value).matches()) {
            return new DecimalFormat("#,##0.00").format(new BigDecimal(value));
        }
        if (value.equals("true") || value.equals("false")) {
            return String.valueOf(messages.getMessage("value." + value, null, value, locale));
        }
        if (field.name().equals(FieldNames.INVOICE_KIND)) {
            return kind(value, locale);
        }
        boolean chinese = !locale.getLanguage().equals("en");
        return chinese && DAY.matcher(value).matches()
                ? LocalDate.parse(value).format(DateTimeFormatter.ofPattern("yyyy年M月d日"))
                : value;
    }

    /** The kind of an invoice; anything else as it is. */
    private static String kind(String value, Locale locale) {
        return InvoiceKind.ofLabel(value).map(kind -> kind.told().in(locale)).orElse(value);
    }

    /** As the item of the case asks for it; what was typed for an earlier item, as any other asks. */
    private Optional<Figure> figure(GrantCase grantCase, String key) {
        Scheme scheme = scheme(grantCase);
        return scheme.item(grantCase.item()).figure(key).or(() -> scheme.figures().stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst());
    }

    private Optional<Words> named(GrantCase grantCase, String code) {
        Scheme scheme = scheme(grantCase);
        return scheme.items().stream()
                .filter(item -> item.id().equals(code))
                .map(item -> item.name())
                .findFirst()
                .or(() -> scheme.slots(scheme.item(grantCase.item())).stream()
                        .filter(slot -> slot.key().equals(code))
                        .map(slot -> slot.label())
                        .findFirst())
                .or(() -> scheme.item(grantCase.item()).tier(code).map(tier -> tier.label()));
    }

    private Scheme scheme(GrantCase grantCase) {
        return schemes.pinned(rounds.get(grantCase.roundId()).deployment());
    }
}

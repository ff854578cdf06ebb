package org.fundcase.schemes;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A place for a proof on the application page.
 *
 * @param papers the kinds of paper it takes, as {@code invoice}, {@code contract}, {@code audit-report}; {@code free} is a
 *     paper of no form that is told apart. The first is what it asks for
 * @param required whether an application without it cannot be filed
 * @param many whether it takes more than one document
 * @param clause the clause that asks for it; {@link Item#OWN_CLAUSE} where it is that of the item
 * @param invoicesOf the side the applicant stands on in invoices of this slot
 */
public record Slot(
        String key,
        Words label,
        Words help,
        @JsonProperty("document") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                List<String> papers,
        boolean required,
        boolean many,
        String clause,
        Side invoicesOf) {

    /** {@code other} is how files said {@code any} before slots named their papers; rounds of then go on. */
    private static final List<String> ANYTHING = List.of("any", "other");

    public Slot(
            String key,
            Words label,
            Words help,
            List<String> papers,
            boolean required,
            boolean many,
            String clause,
            @Nullable Side invoicesOf) {
        this.key = key;
        this.label = label;
        this.help = help;
        this.papers = List.copyOf(papers);
        this.required = required;
        this.many = many;
        this.clause = clause;
        this.invoicesOf = invoicesOf == null ? Side.BUYER : invoicesOf;
    }

    public boolean takesAnything() {
        return papers.stream().anyMatch(ANYTHING::contains);
    }

    Slot of(Item item) {
        return new Slot(key, label, help, papers, required, many, item.clause(clause), invoicesOf);
    }
}

package org.fundcase.schemes;

import java.util.List;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A condition of eligibility or exclusivity.
 *
 * @param article the clause it comes from
 * @param table the key of the decision table that decides it
 * @param fact the fact the rule rests on, by the name in its table; null where it is more than one
 * @param items the items it is about; empty means all
 * @param lookBack how far it looks back; null where only the day of application counts
 * @param text the rule in a few words
 */
public record Rule(
        String id,
        String article,
        String table,
        @Nullable String fact,
        List<String> items,
        @Nullable LookBack lookBack,
        Words text) {

    public Rule {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public boolean isAbout(Item item) {
        return items.isEmpty() || items.contains(item.id());
    }
}

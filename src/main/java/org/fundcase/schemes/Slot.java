package org.fundcase.schemes;

import org.fundcase.kernel.Words;

/**
 * A place for a proof on the application page.
 *
 * @param document the kind of document expected, as {@code invoice}, {@code licence}, {@code certificate},
 *     {@code commitment} or {@code other}
 * @param required whether an application without it cannot be filed
 * @param many whether it takes more than one document
 * @param clause the clause that asks for it; {@link Item#OWN_CLAUSE} where it is that of the item
 */
public record Slot(
        String key, Words label, Words help, String document, boolean required, boolean many, String clause) {

    Slot of(Item item) {
        return new Slot(key, label, help, document, required, many, item.clause(clause));
    }
}

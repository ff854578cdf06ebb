package org.fundcase.schemes;

import org.fundcase.kernel.Words;

/**
 * A reason an officer chooses when a step ends other than by acceptance; free words may follow it.
 *
 * @param code stable, as {@code C-MISSING}
 * @param clause the clause it rests on; {@link Item#OWN_CLAUSE} where it is that of the item
 * @param ofOpinions it says what the experts' opinions came to, so there have to be opinions
 */
public record ReasonText(String code, Action action, String clause, Words text, boolean ofOpinions) {

    ReasonText of(Item item) {
        return new ReasonText(code, action, item.clause(clause), text, ofOpinions);
    }

    public enum Action {
        /** Ask for correction (补正). */
        CORRECT,
        /** Refuse to accept (不予受理). */
        REFUSE,
        /** Not recommended by the preliminary review (初审不通过). */
        REJECT,
        /** Not supported after the review (不予支持). */
        DECLINE
    }
}

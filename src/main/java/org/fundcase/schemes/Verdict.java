package org.fundcase.schemes;

import java.util.Map;
import org.fundcase.kernel.Words;

/**
 * What a rule says about one application.
 *
 * @param rule the rule's id
 * @param clause the clause it rests on
 * @param reason what is the case and, where it is not in order, what is demanded and what to do
 * @param table the decision table that answered, or the scheme's own list when none was asked
 * @param row the row of the table, from 1; 0 when no table was asked
 * @param values every output of the row, for tables that yield more than an outcome
 */
public record Verdict(
        String rule, String clause, Outcome outcome, Words reason, String table, int row, Map<String, Object> values) {

    public Verdict {
        values = Map.copyOf(values);
    }

    public enum Outcome {
        PASS,
        FAIL,
        /** Not checked: a fact is missing. Never the same as {@link #PASS}. */
        UNKNOWN,
        /** Only a person can judge. */
        REVIEWER
    }

    /** Whether the rule stands in the way for certain. */
    public boolean fails() {
        return outcome == Outcome.FAIL;
    }
}

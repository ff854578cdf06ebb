package org.fundcase.review;

import org.fundcase.kernel.Words;

/**
 * Why an expert may be partial (回避情形).
 *
 * @param ground what the expert has to do with the case, naming the party
 */
public record Conflict(Degree degree, Words ground) {

    public enum Degree {
        /** Refuses the invitation. */
        STANDS,
        /** May be chance, for example a like name; the office says why it invites all the same. */
        NEAR
    }

    public boolean stands() {
        return degree == Degree.STANDS;
    }
}

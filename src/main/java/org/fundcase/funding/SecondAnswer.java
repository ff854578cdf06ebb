package org.fundcase.funding;

import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the second person says.
 *
 * @param note why, where the answer is no
 */
public record SecondAnswer(boolean agreed, String note) {

    private static final int LONGEST = 500;

    /** @throws Refusal on the field {@code note} if a no has no reason */
    public static SecondAnswer of(boolean agreed, @Nullable String note) {
        return new SecondAnswer(
                agreed,
                agreed ? Texts.optional("note", "意见", note, LONGEST) : Texts.required("note", "不同意的理由", note, LONGEST));
    }
}

package org.fundcase.review;

import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A body that has a stake in a case.
 *
 * @param part what it is in the case, as people say it
 * @param code credit code or tax id as read; blank if not known
 */
record CaseParty(Words part, String name, String code) {

    /** Whether it is the one named; a code that both give decides, else the names do. */
    boolean isNamedBy(String otherName, @Nullable String otherCode) {
        String other = otherCode == null ? "" : otherCode.strip();
        if (!code.isBlank() && !other.isBlank()) {
            return code.strip().equalsIgnoreCase(other);
        }
        return !TradeName.plain(name).isEmpty() && TradeName.plain(name).equals(TradeName.plain(otherName));
    }

    /** Whether the names share what tells companies apart, though they are not the same. */
    boolean isLike(String otherName) {
        String own = TradeName.of(name);
        return !own.isEmpty() && own.equals(TradeName.of(otherName));
    }
}

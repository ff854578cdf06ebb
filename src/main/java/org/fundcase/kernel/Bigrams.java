package org.fundcase.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a name into its pairs of neighbouring characters, so that a text index finds any two Chinese characters inside
 * a name without a scan.
 */
public final class Bigrams {

    private Bigrams() {}

    /** The pairs of a name, blank-separated, for {@code to_tsvector('simple', …)}; a single character stands alone. */
    public static String of(String text) {
        return joined(text, " ");
    }

    /** The same pairs for {@code to_tsquery('simple', …)}: all must be there. Empty if nothing searchable is left. */
    public static String query(String text) {
        return joined(text, " & ");
    }

    /** The pair itself, if a text is two Chinese characters and nothing else that is searched for; null for any other. */
    public static @Nullable String onlyPair(String text) {
        String query = query(text);
        return query.codePointCount(0, query.length()) == 2
                        && query.codePoints().allMatch(Character::isIdeographic)
                ? query
                : null;
    }

    private static String joined(String text, String separator) {
        int[] letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(400)
                .toArray();
        if (letters.length == 1) {
            return new String(letters, 0, 1);
        }
        return IntStream.range(0, letters.length - 1)
                .mapToObj(i -> new String(letters, i, 2))
                .distinct()
                .collect(Collectors.joining(separator));
    }
}

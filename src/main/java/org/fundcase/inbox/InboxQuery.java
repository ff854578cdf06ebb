package org.fundcase.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks somebody wants to see.
 *
 * @param item blank for all, as the other texts
 * @param text two characters of a name, or the beginning of a case number
 * @param after null for the first page
 */
record InboxQuery(
        Scope scope,
        Due due,
        @Nullable UUID round,
        String item,
        String district,
        @Nullable Stage stage,
        String text,
        InboxItem.@Nullable Cursor after,
        int size) {

    static final int LARGEST = 200;

    enum Scope {
        MINE,
        OFFICE,
        /** Where the person is asked to sign now. */
        SIGN,
        /** What those have for whom the person acts today. */
        STAND_IN,
        /** All that the person may see. */
        ALL
    }

    enum Due {
        ALL,
        OVERDUE,
        TODAY,
        /** Within five working days. */
        SOON
    }

    public boolean isFiltered() {
        return round != null || !item.isEmpty() || !district.isEmpty() || stage != null || !text.isEmpty();
    }

    InboxQuery with(Due other) {
        return new InboxQuery(scope, other, round, item, district, stage, text, null, size);
    }

    InboxQuery sized(int other) {
        return new InboxQuery(scope, due, round, item, district, stage, text, after, other);
    }

    /** The query as an address carries it; every part may be missing. */
    record Params(
            @Nullable String scope,
            @Nullable String due,
            @Nullable String round,
            @Nullable String item,
            @Nullable String district,
            @Nullable String stage,
            @Nullable String text,
            @Nullable String after,
            @Schema(type = "integer", minimum = "1") @Nullable String size) {

        /** @throws Refusal naming the first part that says nothing we know */
        InboxQuery query() {
            return new InboxQuery(
                    orElse(one("scope", scope, Scope.values()), Scope.OFFICE),
                    orElse(one("due", due, Due.values()), Due.ALL),
                    parsed("round", round, UUID::fromString),
                    clean(item),
                    clean(district),
                    one("stage", stage, Stage.values()),
                    clean(text),
                    parsed("after", after, InboxItem.Cursor::parse),
                    Math.min(orElse(parsed("size", size, Params::positive), 50), LARGEST));
        }

        private static int positive(String text) {
            int number = Integer.parseInt(text);
            if (number < 1) {
                throw new IllegalArgumentException(text);
            }
            return number;
        }

        private static String clean(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        private static <T> T orElse(@Nullable T value, T otherwise) {
            return value == null ? otherwise : value;
        }

        private static <T extends Enum<T>> @Nullable T one(String field, @Nullable String text, T[] values) {
            return parsed(field, text, word -> Arrays.stream(values)
                    .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new));
        }

        private static <T> @Nullable T parsed(String field, @Nullable String text, Function<String, T> parse) {
            try {
                return text == null || text.isBlank() ? null : parse.apply(text.strip());
            } catch (IllegalArgumentException e) {
                throw Refusal.field(field, "筛选条件“{0}”没有“{1}”这一项。", field, text);
            }
        }
    }
}

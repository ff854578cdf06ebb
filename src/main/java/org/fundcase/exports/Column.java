package org.fundcase.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A column of a saved list.
 *
 * @param label message key of its heading; also its name in addresses
 * @param kind how its cells are written
 * @param value of a row; null leaves the cell empty
 */
public record Column<T>(String label, Kind kind, Function<T, @Nullable Object> value) {

    /** What the cells hold. */
    public enum Kind {
        TEXT(24),
        /** {@link Words}, written in the reader's language. */
        WORDS(24),
        /** {@link Said}, written in the reader's language. */
        SAID(16),
        NUMBER(10),
        /** {@link Money}, written in yuan with two decimals. */
        MONEY(18),
        DAY(13),
        MOMENT(18);

        private final int characters;

        Kind(int characters) {
            this.characters = characters;
        }

        /** Width of the column, in characters. */
        int characters() {
            return characters;
        }
    }

    public static <T> Column<T> text(String label, Function<T, @Nullable String> value) {
        return new Column<>(label, Kind.TEXT, value::apply);
    }

    public static <T> Column<T> words(String label, Function<T, @Nullable Words> value) {
        return new Column<>(label, Kind.WORDS, value::apply);
    }

    /**
     * A word of the pages.
     *
     * @param key of its message
     * @param otherwise what is written where there is no such message
     */
    public record Said(String key, String otherwise) {}

    public static <T> Column<T> said(String label, Function<T, @Nullable Said> value) {
        return new Column<>(label, Kind.SAID, value::apply);
    }

    /** @param key the message key of a row's word */
    public static <T> Column<T> message(String label, Function<T, @Nullable String> key) {
        return said(label, row -> {
            String found = key.apply(row);
            return found == null ? null : new Said(found, found);
        });
    }

    public static <T> Column<T> number(String label, Function<T, @Nullable Number> value) {
        return new Column<>(label, Kind.NUMBER, value::apply);
    }

    public static <T> Column<T> money(String label, Function<T, @Nullable Money> value) {
        return new Column<>(label, Kind.MONEY, value::apply);
    }

    public static <T> Column<T> day(String label, Function<T, @Nullable LocalDate> value) {
        return new Column<>(label, Kind.DAY, value::apply);
    }

    public static <T> Column<T> moment(String label, Function<T, @Nullable Instant> value) {
        return new Column<>(label, Kind.MOMENT, value::apply);
    }
}

package org.fundcase.kernel;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is told to a person, in both languages of the product. Sentences of the program are written in Chinese where
 * they arise ({@link #of}) and have their English in the catalogue {@code words_en.po}; data bring both languages along.
 *
 * <p>Kept in sessions and, as two texts, in the database: who reads it later may read the other language.
 *
 * @param zh Chinese, shown first
 * @param en English; the Chinese where there is none
 */
public record Words(String zh, String en) implements Serializable {

    public static final Words NONE = new Words("", "");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("y年M月d日");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

    /**
     * A sentence of the program.
     *
     * @param sentence Chinese, with numbered places {@code {0}}; never composed, or nobody finds its English
     * @param places what stands there: {@code Words}, days and clauses in the reader's language, all else as it prints
     *     itself
     */
    public static Words of(String sentence, Object... places) {
        if (places.length == 0) {
            return new Words(sentence, EnglishWords.of(sentence));
        }
        return new Words(
                fill(sentence, places, Words::inChinese), fill(EnglishWords.of(sentence), places, Words::inEnglish));
    }

    /** What is the same in both languages: a name, a number, words that a person wrote. */
    public static Words asIs(String text) {
        return new Words(text, text);
    }

    /** One after the other, with the commas of the language. */
    public static Words list(Collection<?> parts) {
        return new Words(
                parts.stream().map(Words::inChinese).collect(Collectors.joining("、")),
                parts.stream().map(Words::inEnglish).collect(Collectors.joining(", ")));
    }

    /** The words for a reader. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    public boolean saysNothing() {
        return zh.isEmpty();
    }

    private static String fill(String sentence, Object[] places, Function<Object, String> told) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(told.apply(places[Integer.parseInt(place.group(1))])));
    }

    private static String inChinese(Object place) {
        if (place instanceof Words words) {
            return words.zh;
        }
        return place instanceof LocalDate day ? CHINESE_DAY.format(day) : place.toString();
    }

    private static String inEnglish(Object place) {
        if (place instanceof Words words) {
            return words.en;
        }
        if (place instanceof LocalDate day) {
            return ENGLISH_DAY.format(day);
        }
        return ClauseName.inEnglish(place.toString());
    }

    @Override
    public String toString() {
        return zh;
    }
}
